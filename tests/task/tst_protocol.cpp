// SPDX-License-Identifier: GPL-3.0-or-later
// The presets as the specification lists them, the JSON form, and every rule with the field it must name.

#include "model/base/error.h"
#include "model/task/protocol.h"
#include "tests/support.h"

#include <fstream>

using namespace aon;

namespace {

// The text with the first `from` replaced; the test fails when it is not there.
std::string edited(const std::string& from, const std::string& to)
{
    std::string text = toJson(paperProtocol());
    const auto place = text.find(from);
    if (place == std::string::npos)
        qFatal("not in the protocol: %s", from.c_str());
    return text.replace(place, from.size(), to);
}

InputError::Parts refusal(const std::string& text)
{
    try {
        protocolFromJson(text, "p.json");
    } catch (const InputError& error) {
        return error.parts();
    }
    return {"", "accepted", "", "", ""};
}

}  // namespace

class TstProtocol : public QObject {
    Q_OBJECT

private slots:
    void paperPreset()
    {
        const Protocol p = paperProtocol();
        QCOMPARE(p.warmupSteps(), 100);
        QCOMPARE(p.trialSteps(), 700);
        QCOMPARE(p.steps(), 800);
        QCOMPARE(p.stepsPerBin(), 4);
        QCOMPARE(p.bins(), 175);
        QCOMPARE(p.slotNumbers(), (std::vector{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
        QCOMPARE(p.conditions.size(), std::size_t(12));
        QCOMPARE(p.channels.size(), std::size_t(10));
        QCOMPARE(p.inputStep("tone"), 220);
        QCOMPARE(p.inputStep("object"), 380);
        QCOMPARE(p.inputStep("go"), 580);
        QCOMPARE(p.inputStep("end"), 800);
        for (int agent = 0; agent < 2; ++agent)
            for (int cue = 0; cue < 2; ++cue)
                for (int object = 0; object < 3; ++object) {
                    const int index = 6 * agent + 3 * cue + object;
                    const Condition& c = p.conditions[static_cast<std::size_t>(index)];
                    QCOMPARE(c.slot, index + 1);
                    QCOMPARE(c.inputMatrix, agent);
                    QCOMPARE(c.go, cue == 0);
                    QCOMPARE(c.channels, (std::vector<int>{4 * cue, object + 1, 4 * cue + 5, object + 6}));
                }
        QCOMPARE(p.conditions[4].name, std::string("executed-nogo-2"));
        validate(p);
    }

    void publishedPreset()
    {
        const Protocol p = publishedProtocol(), paper = paperProtocol();
        QCOMPARE(p.smoothingPasses, 2);
        QVERIFY(p.frozenNoise);
        for (std::size_t k = 0; k < 12; ++k) {
            const int object = static_cast<int>(k % 3) + 1;
            QCOMPARE(p.conditions[k].channels, object == 3 ? (std::vector<int>{3, 8}) : paper.conditions[k].channels);
        }
        validate(p);
    }

    void roundTrip()
    {
        Protocol odd = publishedProtocol();
        odd.noise = 0.1 + 0.2;
        odd.smoothingSeconds = 1.0 / 3.0;
        odd.name = "quote \" backslash \\ newline \n caf\xc3\xa9";
        odd.channels[2].amplitude = -0.123456789012345678;
        odd.conditions[3].label.clear();
        odd.conditions[5].channels.clear();
        for (const Protocol& p : {paperProtocol(), publishedProtocol(), odd}) {
            const std::string text = toJson(p);
            QVERIFY(protocolFromJson(text, "p") == p);
            QCOMPARE(toJson(protocolFromJson(text, "p")), text);
        }
    }

    void shippedProtocolOfTheRecording()
    {
        const Protocol p = loadProtocol(std::string(AONLAB_RESOURCES) + "/protocols/f5_m1.json");
        QCOMPARE(p.bins(), 175);
        QCOMPARE(p.slotNumbers(), (std::vector{1, 2, 4, 5, 7, 8}));
        const Protocol paper = paperProtocol();
        std::vector<int> recorded;
        for (const Condition& c : p.conditions) {
            recorded.push_back(c.slot);
            const Condition& same = paper.conditions[static_cast<std::size_t>(c.slot - 1)];
            QCOMPARE(c.name, same.name);
            QCOMPARE(c.inputMatrix, same.inputMatrix);
            QCOMPARE(c.go, same.go);
        }
        QCOMPARE(recorded, (std::vector<int>{1, 2, 4, 5, 7, 8}));
        QCOMPARE(p.eventSeconds("contact"), 2.06);
        QVERIFY(p.description.find("Jerjian") != std::string::npos);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* from, const char* to, const char* field, const char* expected, const char* found) {
            QTest::newRow(to) << from << to << field << expected << found;
        };
        row("\"slot\": 4", "\"slot\": 0", "conditions[3].slot", "a whole number from 1 to 999", "0");
        row("\"slot\": 4", "\"slot\": 4.5", "conditions[3].slot", "a whole number from 1 to 999", "4.5");
        row("\"slot\": 4", "\"slot\": \"4\"", "conditions[3].slot", "a whole number from 1 to 999", "\"4\"");
        row("\"slot\": 4", "\"slot\": 99999999999999999999", "conditions[3].slot", "a whole number from 1 to 999", "1e+20");
        row("\"slot\": 4", "\"slot\": 5", "conditions[4].slot", "a number that no other condition has", "5");
        row("\"slot\": 4", "\"slott\": 4", "conditions[3].slot", "a whole number from 1 to 999", "nothing");
        row("\"slot\": 4", "\"slot\": 4, \"colour\": 1", "conditions[3].\"colour\"", "a known field", "an unknown name");
        row("\"slot\": 4", "\"slot\": 4, \"slot\": 4", "\"slot\"", "every name once in an object", "it a second time");
        row("\"version\": 1", "\"version\": 2", "version", "a whole number from 1 to 1", "2");
        row("aonlab-protocol", "aonlab-run", "format", "\"aonlab-protocol\"", "\"aonlab-run\"");
        row("\"noise\": 0.005", "\"noise\": -0.005", "noise", "a number from 0 to 1000", "-0.005");
        row("\"noise\": 0.005", "\"noise\": \"0,005\"", "noise", "a number", "\"0,005\"");
        row("\"noise\": 0.005", "\"noise\": null", "noise", "a number", "null");
        row("\"frozen_noise\": false", "\"frozen_noise\": 0", "frozen_noise", "true or false", "0");
        row("\"step_seconds\": 0.005", "\"step_seconds\": 0", "step_seconds", "a number above 0 and up to 1000000", "0");
        row("\"step_seconds\": 0.005", "\"step_seconds\": 0.04", "bin_seconds", "at least one step (0.04 s)", "0.02");
        row("\"step_seconds\": 0.005", "\"step_seconds\": 0.000001", "trial_seconds", "at most 1000000 steps with the warm-up", "4000000 steps");
        row("\"bin_seconds\": 0.02", "\"bin_seconds\": 0.022", "bin_seconds", "a whole multiple of the step (0.005 s)", "0.022");
        row("\"trial_seconds\": 3.5", "\"trial_seconds\": 3.51", "trial_seconds", "a whole multiple of the bin (0.02 s)", "3.51");
        row("\"latency_seconds\": 0.1", "\"latency_seconds\": 0.1001", "latency_seconds", "a whole multiple of the step (0.005 s)", "0.1001");
        row("\"warmup_seconds\": 0.5", "\"warmup_seconds\": -1", "warmup_seconds", "a number from 0 to 1000000", "-1");
        row("\"smoothing_seconds\": 0.1", "\"smoothing_seconds\": 1000000", "smoothing_seconds", "a filter of at most 20000000000 multiplications",
            "6.4e+12");
        row("\"smoothing_passes\": 1", "\"smoothing_passes\": 11", "smoothing_passes", "a whole number from 0 to 10", "11");
        row("\"seconds\": 2.3", "\"seconds\": 3.6", "events[2].seconds", "a number from 0 to 3.5", "3.6");
        row("\"seconds\": 2.3", "\"seconds\": 2.301", "channels[0].off", "an event on a whole step (of 0.005 s)", "\"go\" at 2.301 s");
        row("\"seconds\": 2.3", "\"seconds\": 0.5", "channels[0].off", "an event later than \"tone\"", "\"go\"");
        row("\"seconds\": 3.5", "\"seconds\": 3.0", "events[3].seconds", "the trial's length (3.5 s) for the end", "3");
        row("\"name\": \"go\"", "\"name\": \"tone\"", "events[2].name", "a name that no other event has", "\"tone\"");
        row("\"on\": \"object\"", "\"on\": \"objekt\"", "channels[1].on", "the name of an event (tone, object, go, end)", "\"objekt\"");
        row("{ \"name\": \"object 2\"", "{ \"name\": \"object 1\", \"on\": \"tone\", \"off\": \"go\", \"amplitude\": 1 }, { \"name\": \"object 2\"",
            "channels[2].name", "a name that no other channel has", "\"object 1\"");
        row("\"amplitude\": 0.5", "\"amplitude\": 1e4", "channels[5].amplitude", "a number from -1000 to 1000", "10000");
        row("[\"go cue\", \"object 1\"", "[\"go cue\", \"go cue\"", "conditions[0].channels", "every channel at most once", "\"go cue\" twice");
        row("[\"go cue\", \"object 1\"", "[\"go cue\", 1", "conditions[0].channels", "names of channels", "1");
        row("\"execution\"", "\"executed\"", "conditions[0].input", "\"execution\" or \"observation\"", "\"executed\"");
        row("executed-go-2", "Executed-GO-1", "conditions[1].name", "a name that no other condition has", "\"Executed-GO-1\"");
        row("executed-go-2", "NoGo", "conditions[1].name", "another word than the groups executed, observed, go and nogo", "\"NoGo\"");
        row("executed-go-2", "two words", "conditions[1].name", "a word of at most 64 letters, digits, '-', '_' or '.' that begins with a letter",
            "\"two words\"");
    }

    void refusals()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        QFETCH(QString, found);
        const InputError::Parts parts = refusal(edited(from.toStdString(), to.toStdString()));
        QCOMPARE(parts.file, std::string("p.json"));
        QCOMPARE(QString::fromStdString(parts.variable), field);
        QCOMPARE(QString::fromStdString(parts.expected), expected);
        QCOMPARE(QString::fromStdString(parts.found), found);
    }

    void notAProtocolAtAll()
    {
        for (const std::string& text : {std::string(), std::string("{"), std::string("[]"), std::string("12"), std::string("null"),
                                        std::string("{\"noise\": 1e999}"), std::string("{\"a\": \"\xff\"}"), std::string("\0\0\0", 3),
                                        std::string("{} {}")})
            QCOMPARE(refusal(text).file, std::string("p.json"));
        QCOMPARE(refusal(std::string(100000, '[')).expected, std::string("at most 8 levels of brackets"));
        QCOMPARE(refusal(std::string((1 << 20) + 1, ' ')).expected, std::string("a protocol of at most 1 MiB"));
        QVERIFY(refusal(edited("\"conditions\": [", "\"conditions\": [], \"other\": [")).variable == "\"other\"");
    }

    // Cut anywhere, any one byte altered: either refused by InputError or still a valid protocol, never anything else.
    void cutsAndFlips()
    {
        const std::string whole = toJson(paperProtocol());
        for (std::size_t length = 0; length + 1 < whole.size(); ++length)
            QCOMPARE(refusal(whole.substr(0, length)).file, std::string("p.json"));
        int accepted = 0;
        for (std::size_t k = 0; k < whole.size(); ++k) {
            std::string text = whole;
            text[k] = static_cast<char>(text[k] ^ (1 << (k % 8)));
            accepted += refusal(text).variable == "accepted";
        }
        QVERIFY(accepted > 0 && accepted < static_cast<int>(whole.size()) / 2);
    }

    void checksProtocolsMadeInMemory()
    {
        Protocol p = paperProtocol();
        p.noise = std::numeric_limits<double>::quiet_NaN();
        QVERIFY_THROWS_EXCEPTION(InputError, validate(p));
        p = paperProtocol();
        p.stepSeconds = std::numeric_limits<double>::infinity();
        QVERIFY_THROWS_EXCEPTION(InputError, validate(p));
        p = paperProtocol();
        p.conditions.clear();
        QVERIFY_THROWS_EXCEPTION(InputError, validate(p));
        p = paperProtocol();
        p.conditions[2].channels.push_back(10);
        QVERIFY_THROWS_EXCEPTION(InputError, validate(p));
    }
};

QTEST_GUILESS_MAIN(TstProtocol)
#include "tst_protocol.moc"
