// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand altered files of every format: each is refused by one sentence, or read as SciPy and h5py read it. Never
// a wrong number, a crash, a hang, or a flood of memory.

#include "model/base/random.h"
#include "tests/recording/isolated.h"
#include "tests/recording/manifest.h"
#include "tests/support.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <fstream>
#include <map>

using namespace aon;
using test::Outcome;
using Kind = MatVariable::Kind;
namespace fs = std::filesystem;

namespace {

constexpr int perFormat = 250;
constexpr long mostKilobytes = 1 << 20;

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Half of all places lie in the first kilobytes, where most of the structure is.
std::size_t place(Random& random, const std::string& bytes)
{
    constexpr std::size_t front = 4096;
    return random.below(random.below(2) ? bytes.size() : std::min(front, bytes.size()));
}

std::string someBytes(Random& random)
{
    std::string bytes(1 + random.below(16), '\0');
    if (random.below(2))
        for (char& c : bytes)
            c = static_cast<char>(random.below(256));
    return bytes;
}

// What was done to the bytes, for the message.
std::string mutate(std::string& bytes, Random& random)
{
    const std::size_t at = place(random, bytes);
    const std::string where = " at " + std::to_string(at);
    switch (random.below(6)) {
    case 0: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8))); return "bit flipped" + where;
    case 1:
        for (std::size_t k = at; k < std::min(bytes.size(), at + 1 + random.below(8)); ++k)
            bytes[k] = static_cast<char>(random.below(256));
        return "bytes changed" + where;
    case 2: bytes[at] = static_cast<char>(random.below(2) ? 0xFF : random.below(20)); return "byte set" + where;
    case 3: bytes.resize(at); return "cut" + where;
    case 4: bytes.insert(at, someBytes(random)); return "bytes inserted" + where;
    default: bytes.erase(at, 1 + random.below(16)); return "bytes left out" + where;
    }
}

bool hasContent(const MatVariable& v) { return v.kind == Kind::Numeric || v.kind == Kind::Logical || v.kind == Kind::Text; }

}  // namespace

class TstMutations : public QObject {
    Q_OBJECT

    QTemporaryDir m_good, m_mutants;
    std::map<std::string, std::string> m_what;  // file → what was done
    nlohmann::json m_expected;

    std::vector<fs::path> goodFiles(const std::string& format) const
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(m_good.path().toStdString())) {
            const std::string name = entry.path().filename().string();
            const bool compressed = name.find("compressed") != name.npos, hdf5 = name.starts_with("v73") || name.starts_with("h5py");
            const std::string found = hdf5 ? "v7.3" : name.starts_with("v4") ? "v4" : compressed ? "v5 compressed" : "v5";
            if (entry.path().extension() == ".mat" && found == format)
                files.push_back(entry.path());
        }
        std::ranges::sort(files);
        return files;
    }

    // Another number in AONLAB_MUTATIONS makes other mutants, to look further than a test has time for.
    void makeMutants(const std::string& format, std::uint64_t seed)
    {
        const std::vector<fs::path> files = goodFiles(format);
        QVERIFY2(files.size() >= 3, format.c_str());
        for (int k = 0; k < perFormat; ++k) {
            Random random(seed + 4 * qEnvironmentVariableIntValue("AONLAB_MUTATIONS"), Stream::Selection, static_cast<std::uint64_t>(k));
            const fs::path& good = files[random.below(files.size())];
            std::string bytes = bytesOf(good);
            const std::string what = mutate(bytes, random), name = std::to_string(seed * perFormat + static_cast<std::uint64_t>(k)) + ".mat";
            std::ofstream(mutant(name), std::ios::binary) << bytes;
            m_what[name] = good.filename().string() + ", " + what;
        }
    }

    fs::path mutant(const std::string& name) const { return fs::path(m_mutants.path().toStdString()) / name; }

    // What is wrong with what was read; empty when it is what Python reads. Only what has content counts.
    std::string silentError(const std::string& name, const std::vector<MatVariable>& variables) const
    {
        const nlohmann::json& expected = m_expected[name];
        for (const MatVariable& v : variables) {
            if (!hasContent(v))
                continue;
            const auto same = std::ranges::find_if(expected, [&](const nlohmann::json& e) { return e["name"] == v.name; });
            if (same == expected.end())
                return v.name + " was read, which Python refuses";
            if (const std::string difference = test::difference(v, *same); !difference.empty())
                return v.name + ": " + difference;
        }
        return {};
    }

    std::string fault(const std::string& name, const Outcome& outcome) const
    {
        if (outcome.kilobytes > mostKilobytes)
            return std::to_string(outcome.kilobytes) + " kB of memory";
        switch (outcome.kind) {
        case Outcome::Kind::Read: return silentError(name, outcome.variables);
        case Outcome::Kind::Refused:
            return outcome.message.starts_with(mutant(name).string() + ": ") && outcome.message.find('\n') == std::string::npos
                       ? "" : "refused with \"" + outcome.message + "\"";
        default: return "not refused but ended: " + outcome.message;
        }
    }

private slots:
    void initTestCase()
    {
        std::string failure = test::runPython("goodfiles.py", m_good.path().toStdString());
        QVERIFY2(failure.empty(), failure.c_str());
        std::uint64_t seed = 0;
        for (const char* format : {"v4", "v5", "v5 compressed", "v7.3"})
            makeMutants(format, seed++);
        failure = test::runPython("mutants.py", m_mutants.path().toStdString());
        QVERIFY2(failure.empty(), failure.c_str());
        m_expected = test::readManifest(m_mutants.path().toStdString());
        QCOMPARE(m_expected.size(), std::size_t(4 * perFormat));
    }

    void refusedOrReadAlike()
    {
        QStringList faults;
        int refused = 0, unharmed = 0;
        for (const auto& [name, what] : m_what) {
            const Outcome outcome = test::readInChild(mutant(name));
            if (const std::string found = fault(name, outcome); !found.empty())
                faults << QString::fromStdString(name + " (" + what + "): " + found);
            refused += outcome.kind == Outcome::Kind::Refused;
            unharmed += outcome.kind == Outcome::Kind::Read && std::ranges::any_of(outcome.variables, hasContent);
        }
        qInfo("%d refused, %d read, of %d", refused, unharmed, 4 * perFormat);
        m_mutants.setAutoRemove(faults.isEmpty());
        QVERIFY2(faults.isEmpty(), qPrintable(m_mutants.path() + ":\n" + faults.join('\n')));
        // Refusing everything, or nothing, would prove nothing.
        QVERIFY(refused > 100 && unharmed > 100);
    }
};

QTEST_GUILESS_MAIN(TstMutations)
#include "tst_mutations.moc"
