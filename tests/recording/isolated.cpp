// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/recording/isolated.h"

#include "model/base/error.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aon::test {

namespace {

std::size_t addressSpace()
{
    std::ifstream statm("/proc/self/statm");
    std::size_t pages = 0;
    statm >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// Peak resident memory of this process, kB; the peak before the fork does not count.
long peakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6));
    return 0;
}

void put(std::string& out, const void* data, std::size_t size) { out.append(static_cast<const char*>(data), size); }

void put(std::string& out, std::size_t number) { put(out, &number, sizeof number); }

void put(std::string& out, const std::string& text)
{
    put(out, text.size());
    out += text;
}

std::size_t takeNumber(std::string_view& in)
{
    std::size_t number = 0;
    std::memcpy(&number, in.data(), sizeof number);
    in.remove_prefix(sizeof number);
    return number;
}

std::string takeText(std::string_view& in)
{
    const std::size_t length = takeNumber(in);
    const std::string text(in.substr(0, length));
    in.remove_prefix(length);
    return text;
}

void put(std::string& out, const MatVariable& v)
{
    put(out, static_cast<std::size_t>(v.kind));
    for (const std::string* text : {&v.name, &v.className, &v.trouble, &v.text})
        put(out, *text);
    put(out, v.rows.size());
    for (const std::string& row : v.rows)
        put(out, row);
    put(out, v.dims.size());
    put(out, v.dims.data(), v.dims.size() * sizeof(std::size_t));
    put(out, v.values.size());
    put(out, v.values.data(), v.values.size() * sizeof(double));
}

MatVariable takeVariable(std::string_view& in)
{
    MatVariable v;
    v.kind = static_cast<MatVariable::Kind>(takeNumber(in));
    for (std::string* text : {&v.name, &v.className, &v.trouble, &v.text})
        *text = takeText(in);
    v.rows.resize(takeNumber(in));
    for (std::string& row : v.rows)
        row = takeText(in);
    const auto fill = [&](auto& list) {
        list.resize(takeNumber(in));
        const std::size_t bytes = list.size() * sizeof list[0];
        std::copy_n(in.data(), bytes, reinterpret_cast<char*>(list.data()));
        in.remove_prefix(bytes);
    };
    fill(v.dims);
    fill(v.values);
    return v;
}

std::string childAnswer(const std::function<std::vector<MatVariable>()>& work)
{
    const long before = peakMemory();
    std::string answer, variables;
    Outcome::Kind kind = Outcome::Kind::Read;
    std::string message;
    try {
        for (const MatVariable& v : work())
            put(variables, v);
    } catch (const InputError& error) {
        kind = Outcome::Kind::Refused;
        message = error.what();
    } catch (const std::exception& error) {
        kind = Outcome::Kind::OtherError;
        message = error.what();
    }
    put(answer, static_cast<std::size_t>(kind));
    put(answer, message);
    put(answer, static_cast<std::size_t>(peakMemory() - before));
    return answer + variables;
}

[[noreturn]] void runChild(int out, const std::function<std::vector<MatVariable>()>& work, const Limits& limits)
{
    const auto seconds = static_cast<rlim_t>(limits.seconds);
    const rlimit cpu{seconds, seconds}, space{addressSpace() + limits.bytes, addressSpace() + limits.bytes}, core{0, 0};
    ::setrlimit(RLIMIT_CPU, &cpu);
    ::setrlimit(RLIMIT_AS, &space);
    ::setrlimit(RLIMIT_CORE, &core);
    // What crashes ends the child, not Qt Test's handlers.
    for (int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU})
        ::signal(signal, SIG_DFL);
    // Only what waits for something that never comes is ended by the clock: a busy machine may take long for little.
    constexpr unsigned longestWait = 120;
    ::alarm(longestWait);
    // Peak memory counts from here.
    std::ofstream("/proc/self/clear_refs") << "5";
    const std::string answer = childAnswer(work);
    for (std::size_t done = 0; done < answer.size();)
        done += static_cast<std::size_t>(std::max<ssize_t>(0, ::write(out, answer.data() + done, answer.size() - done)));
    ::_exit(0);
}

}  // namespace

Outcome inChild(const std::function<std::vector<MatVariable>()>& work, Limits limits)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0)
        runChild(ends[1], work, limits);
    ::close(ends[1]);
    std::string answer;
    char buffer[1 << 16];
    for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        answer.append(buffer, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    Outcome outcome;
    for (const timeval& part : {used.ru_utime, used.ru_stime})
        outcome.seconds += static_cast<double>(part.tv_sec) + 1e-6 * static_cast<double>(part.tv_usec);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || answer.empty()) {
        outcome.message = WIFSIGNALED(status) ? strsignal(WTERMSIG(status)) : "no answer";
        return outcome;
    }
    std::string_view in = answer;
    outcome.kind = static_cast<Outcome::Kind>(takeNumber(in));
    outcome.message = takeText(in);
    outcome.kilobytes = static_cast<long>(takeNumber(in));
    while (!in.empty())
        outcome.variables.push_back(takeVariable(in));
    return outcome;
}

}  // namespace aon::test
