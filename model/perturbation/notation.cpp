// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/perturbation/notation.h"

#include "model/perturbation/scanner.h"
#include "model/perturbation/words.h"

#include <cmath>
#include <limits>
#include <map>

namespace aon {

namespace {

// A line people write has a handful; beyond this it is an attack on the stack.
constexpr int highestNesting = 100, highestOperators = 1000;
constexpr double highestAmount = 1000.0, highestSeconds = 1e6;

class Parser {
public:
    Parser(const std::string& line, const Population& population, const Protocol* protocol, int lineNumber)
        : m_scanner(line, lineNumber), m_population(population), m_protocol(protocol)
    {
    }

    Perturbation perturbation()
    {
        Perturbation p;
        operation(p);
        m_scanner.expect(":", "a colon");
        p.selection = selection();
        if (p.operation == Operation::PathwayGain) {
            m_scanner.expect("->", "&, | or -> and the targets of the pathway");
            p.targets = selection();
        }
        for (bool more = true; more;) {
            if (!p.window && m_scanner.accepts("@"))
                p.window = window();
            else if (p.conditions.empty() && m_scanner.acceptsWord("in"))
                p.conditions = conditions();
            else
                more = false;
        }
        finish(p.window ? p.conditions.empty() ? "in or the end of the line" : "the end of the line"
                        : p.conditions.empty() ? "&, |, @, in or the end of the line" : "a comma, @ or the end of the line");
        return p;
    }

    SelectionPtr onlySelection()
    {
        SelectionPtr result = selection();
        finish("&, | or the end of the line");
        return result;
    }

private:
    void finish(const std::string& expected)
    {
        if (!m_scanner.atEnd())
            m_scanner.fail(m_scanner.here(), "expected " + expected);
    }

    void operation(Perturbation& p)
    {
        if (m_scanner.acceptsWord("silence")) {
            p.operation = Operation::Silence;
        } else if (m_scanner.acceptsWord("scale")) {
            p.operation = Operation::Scale;
            p.amount = amount("a gain from 0 to 1000, for example 0.5", 0.0);
        } else if (m_scanner.acceptsWord("drive")) {
            p.operation = Operation::Drive;
            p.amount = amount("a drive from -1000 to 1000, for example +0.3", -highestAmount);
        } else if (m_scanner.acceptsWord("pathway")) {
            p.operation = Operation::PathwayGain;
            p.amount = amount("a gain from 0 to 1000, 0 to cut the pathway", 0.0);
        } else {
            m_scanner.fail(m_scanner.here(), "expected silence, scale, drive or pathway");
        }
    }

    double amount(const std::string& what, double lowest)
    {
        const std::size_t at = m_scanner.here();
        const double value = m_scanner.number(what);
        if (value < lowest || value > highestAmount)
            m_scanner.fail(at, "expected " + what);
        return value;
    }

    double seconds()
    {
        const std::size_t at = m_scanner.here();
        const double value = m_scanner.number("a time in seconds from the trial's start");
        if (std::abs(value) > highestSeconds)
            m_scanner.fail(at, "expected a time in seconds from the trial's start, at most a million");
        if (m_scanner.acceptsWord("ms"))
            return value / 1000.0;
        m_scanner.acceptsWord("s");
        return value;
    }

    Window window()
    {
        Window w;
        w.begin = seconds();
        m_scanner.expect("..", ".. and the time at which the window ends");
        const std::size_t at = m_scanner.here();
        w.end = seconds();
        if (w.end <= w.begin)
            m_scanner.fail(at, "expected a time after the window's begin at " + numberText(w.begin) + "s");
        return w;
    }

    std::vector<std::string> conditions()
    {
        std::vector<std::string> names;
        do {
            const std::size_t at = m_scanner.here();
            const auto name = m_scanner.name();
            if (!name)
                m_scanner.fail(at, "expected a condition: executed, observed, go, nogo or a name of the protocol");
            try {
                names.push_back(conditionNamed(name->text, *m_protocol));
            } catch (const UsageError& error) {
                m_scanner.fail(at, error.what());
            }
        } while (m_scanner.accepts(","));
        return names;
    }

    template <class Node>
    SelectionPtr make(Node node, std::size_t at)
    {
        auto made = std::make_shared<const Selection>(Selection{std::move(node)});
        if (const std::string reason = refusal(*made, m_population); !reason.empty())
            m_scanner.fail(at, reason);
        return made;
    }

    template <class Node>
    SelectionPtr chain(std::string_view symbol, SelectionPtr (Parser::*part)())
    {
        SelectionPtr left = (this->*part)();
        while (m_scanner.sees(symbol)) {
            const std::size_t at = m_scanner.here();
            m_scanner.accepts(symbol);
            if (++m_operators > highestOperators)
                m_scanner.fail(at, "expected at most " + std::to_string(highestOperators) + " operators");
            left = make(Node{left, (this->*part)()}, at);
        }
        return left;
    }

    SelectionPtr selection() { return chain<Selection::Or>("|", &Parser::term); }
    SelectionPtr term() { return chain<Selection::And>("&", &Parser::factor); }

    SelectionPtr factor()
    {
        const std::size_t at = m_scanner.here();
        if (++m_nesting > highestNesting)
            m_scanner.fail(at, "expected at most " + std::to_string(highestNesting) + " selections inside each other");
        SelectionPtr result;
        if (m_scanner.accepts("!")) {
            result = make(Selection::Not{factor()}, at);
        } else if (m_scanner.accepts("(")) {
            result = selection();
            m_scanner.expect(")", "&, | or a closing bracket");
        } else {
            result = named();
        }
        --m_nesting;
        return result;
    }

    SelectionPtr named()
    {
        static const std::map<std::string, CellClass> classes{{"mirror", CellClass::Mirror},
                                                              {"nonmirror", CellClass::NonMirror},
                                                              {"non-mirror", CellClass::NonMirror},
                                                              {"excitatory", CellClass::Excitatory},
                                                              {"inhibitory", CellClass::Inhibitory}};
        const std::size_t at = m_scanner.here();
        const auto name = m_scanner.name();
        if (!name)
            m_scanner.fail(at, "expected neurons: an area (" + areas() + "), mirror, nonmirror, excitatory, inhibitory, all, neurons, random, ! or (");
        if (name->quoted || !isKeyword(name->text))
            return area(name->text, at);
        const std::string word = lowerCase(name->text);
        if (const auto found = classes.find(word); found != classes.end())
            return make(Selection::OfClass{found->second}, at);
        if (word == "all")
            return make(Selection::All{}, at);
        if (word == "neurons")
            return numbers();
        if (word == "random")
            return random();
        m_scanner.fail(at, "expected neurons before the word " + word);
    }

    SelectionPtr area(const std::string& name, std::size_t at)
    {
        const int index = m_population.areaNamed(name);
        return make(Selection::InArea{index < 0 ? name : m_population.areas[static_cast<std::size_t>(index)].name}, at);
    }

    std::string areas() const
    {
        std::vector<std::string> names;
        for (const Area& each : m_population.areas)
            names.push_back(nameText(each.name));
        return listed(names);
    }

    int neuron()
    {
        const std::size_t at = m_scanner.here();
        const int number = static_cast<int>(m_scanner.whole("the number of a neuron, from 1", std::numeric_limits<int>::max()));
        make(Selection::Numbers{{{number, number}}}, at);
        return number;
    }

    SelectionPtr numbers()
    {
        Selection::Numbers list;
        do {
            const std::size_t at = m_scanner.here();
            const int first = neuron();
            const bool range = !m_scanner.sees("->") && m_scanner.accepts("-");
            list.ranges.emplace_back(first, range ? neuron() : first);
            make(Selection::Numbers{{list.ranges.back()}}, at);
        } while (m_scanner.accepts(","));
        return make(std::move(list), m_scanner.here());
    }

    SelectionPtr random()
    {
        const std::size_t at = m_scanner.here();
        Selection::Random r{m_scanner.number("how many neurons, for example 20 or 25%"), m_scanner.accepts("%"), nullptr, 1};
        m_scanner.expectWord("of");
        r.of = selection();
        if (m_scanner.acceptsWord("seed"))
            r.seed = m_scanner.whole("a seed, a whole number from 0", std::numeric_limits<std::uint64_t>::max());
        return make(std::move(r), at);
    }

    Scanner m_scanner;
    const Population& m_population;
    const Protocol* m_protocol;
    int m_nesting = 0, m_operators = 0;
};

// Tabs stay tabs, so that the caret stands below its place however wide they are.
std::string message(const std::string& line, std::size_t column, const std::string& sentence, int lineNumber)
{
    std::string pad;
    for (std::size_t byte = 0, characters = 0; byte < line.size() && characters <= column; ++byte)
        if ((static_cast<unsigned char>(line[byte]) & 0xc0) != 0x80 && characters++ < column)
            pad += line[byte] == '\t' ? '\t' : ' ';
    return (lineNumber > 0 ? "line " + std::to_string(lineNumber) + ": " : "") + sentence + "\n    " + line + "\n    " + pad + "^";
}

std::string operationText(const Perturbation& p)
{
    switch (p.operation) {
    case Operation::Silence: return "silence";
    case Operation::Scale: return "scale " + numberText(p.amount);
    case Operation::Drive: return "drive " + std::string(std::signbit(p.amount) ? "" : "+") + numberText(p.amount);
    case Operation::PathwayGain: return "pathway " + numberText(p.amount);
    }
    return {};
}

}  // namespace

NotationError::NotationError(const std::string& line, std::size_t column, const std::string& expected, int lineNumber)
    : UsageError(message(line, column, expected, lineNumber)), m_column(column), m_expected(expected)
{
}

Perturbation parsePerturbation(const std::string& line, const Population& population, const Protocol& protocol)
{
    return Parser(line, population, &protocol, 0).perturbation();
}

SelectionPtr parseSelection(const std::string& text, const Population& population)
{
    return Parser(text, population, nullptr, 0).onlySelection();
}

std::vector<Perturbation> parsePerturbations(const std::string& text, const Population& population, const Protocol& protocol)
{
    std::vector<Perturbation> perturbations;
    int number = 1;
    for (std::size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; begin <= text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.pop_back();
        if (!Scanner(line).atEnd())
            perturbations.push_back(Parser(line, population, &protocol, number).perturbation());
        begin = end + 1;
    }
    return perturbations;
}

std::string toText(const Perturbation& perturbation)
{
    std::string text = operationText(perturbation) + ": " + toText(*perturbation.selection);
    if (perturbation.targets)
        text += " -> " + toText(*perturbation.targets);
    if (perturbation.window)
        text += " @ " + numberText(perturbation.window->begin) + "s.." + numberText(perturbation.window->end) + "s";
    std::vector<std::string> names;
    for (const std::string& condition : perturbation.conditions)
        names.push_back(nameText(condition));
    return text + (names.empty() ? "" : " in " + listed(names));
}

}  // namespace aon
