// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are none, that contradict themselves, or that were made to hurt: refused by one sentence, in little time
// and memory, and what is good beside the bad can still be read.

#include "tests/recording/isolated.h"
#include "tests/recording/manifest.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <fstream>
#include <map>
#include <sys/stat.h>
#include <unistd.h>

using namespace aon;
using test::Outcome;
using Kind = MatVariable::Kind;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

const MatVariable* named(const Outcome& outcome, const std::string& name)
{
    const auto found = std::ranges::find(outcome.variables, name, &MatVariable::name);
    return found == outcome.variables.end() ? nullptr : &*found;
}

std::string describe(const Outcome& outcome)
{
    std::string text = std::to_string(static_cast<int>(outcome.kind)) + " " + outcome.message + ", " + std::to_string(outcome.seconds) + " s, "
                       + std::to_string(outcome.kilobytes) + " kB";
    for (const MatVariable& v : outcome.variables)
        text += "; " + v.name + " " + v.shape() + " " + v.className + " " + v.trouble;
    return text;
}

bool isNumbers(const MatVariable& v) { return v.kind == Kind::Numeric || v.kind == Kind::Logical; }

}  // namespace

class TstHostile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / (name + ".mat"); }

private slots:
    void initTestCase()
    {
        const std::string failure = test::runPython("hostilefiles.py", m_folder.path().toStdString());
        QVERIFY2(failure.empty(), failure.c_str());
    }

    // The whole file is refused, for the reason given.
    void refusedFiles_data()
    {
        QTest::addColumn<QString>("found");
        const auto row = [](const char* name, const char* found) { QTest::newRow(name) << found; };
        row("empty", "expected a MATLAB file (v4, v5 or v7.3), found an empty file");
        for (const char* name : {"text", "png", "zip", "short_header"})
            row(name, "expected a MATLAB file (v4, v5 or v7.3), found something else");
        row("header_only", "expected a MATLAB file with variables, found none");
        row("hdf5_signature_only", "expected a whole MATLAB 7.3 file, found a file that was cut or altered");
        row("zeros", "expected a whole MATLAB 4 file, found a damaged variable header");
        row("name_of_4_GB", "found a variable that was cut or altered");
        row("element_of_4_GB", "found a file that was cut or altered");
        row("compressed_in_compressed", "found a damaged compressed variable");
        row("no_name", "found a variable without a name");
        for (const char* name : {"v4_giant", "v4_square", "v4_too_little"})
            row(name, "expected a whole MATLAB 4 file, found a file that was cut or altered");
        row("v4_negative", "found a damaged variable header");
        row("v4_name", "found a damaged variable header");
    }

    void refusedFiles()
    {
        QFETCH(QString, found);
        const fs::path file = path(QTest::currentDataTag());
        const Outcome outcome = test::readInChild(file);
        QVERIFY2(outcome.kind == Outcome::Kind::Refused, describe(outcome).c_str());
        QVERIFY2(outcome.message.starts_with(file.string() + ": "), outcome.message.c_str());
        QVERIFY2(outcome.message.ends_with(found.toStdString()), outcome.message.c_str());
        QVERIFY2(outcome.seconds < 0.2 && outcome.kilobytes < 50'000, describe(outcome).c_str());
    }

    // Only the variable FR1 is refused; the good one is there.
    void refusedVariables_data()
    {
        QTest::addColumn<QString>("found");
        const auto row = [](const std::string& name, const char* found) { QTest::newRow(name.c_str()) << found; };
        for (const char* label : {"", "_compressed"}) {
            row(std::string("too_little") + label, "24 bytes of data where its dimensions say 1×4");
            row(std::string("too_much") + label, "24 bytes of data where its dimensions say 1×2");
            row(std::string("giant") + label, "a variable of 32768×32768 values, more than can be read");
            row(std::string("square") + label, "a variable of 2147483647×2147483647 values, more than can be read");
            row(std::string("negative") + label, "a negative dimension");
            for (const char* rank : {"rank_0", "rank_1", "rank_40"})
                row(std::string(rank) + label, "damaged dimensions");
        }
        row("half_a_dimension", "damaged dimensions");
        row("no_class", "a variable of an unknown class (0)");
        row("unknown_class", "a variable of an unknown class (99)");
        row("unknown_storage", "data of a type (77) that does not go with the class double");
        row("text_rows", "text of 2147483647 rows, more than can be read");
        row("twice", "two variables of this name");
        row("v4_twice", "two variables of this name");
        row("largest", "a variable of 8192×8192 values, more than can be read");
        row("bomb", "a variable of 16384×8192 values, more than can be read");
        row("h5_giant", "a variable of 32768×32768 values, more than can be read");
        row("h5_square", "a variable of 2147483647×2147483647 values, more than can be read");
        row("h5_no_chunks", "0 of 4 chunks of data");
        row("h5_bomb", "a variable of 8192×8192 values, more than can be read");
        row("h5_giant_chunk", "more than can be read");
        row("h5_no_data", "data of another size than its dimensions say");
        row("h5_null", "a damaged variable");
        row("h5_wrong_class", "data of type double that do not go with the class int8");
        row("h5_other_filter", "data compressed in a way that MATLAB does not know (filter 32000)");
        row("h5_external", "data that lie in another file");
        row("h5_external_pipe", "data that lie in another file");
    }

    void refusedVariables()
    {
        QFETCH(QString, found);
        const Outcome outcome = test::readInChild(path(QTest::currentDataTag()));
        QVERIFY2(outcome.kind == Outcome::Kind::Read, describe(outcome).c_str());
        const MatVariable* const bad = named(outcome, "FR1");
        QVERIFY2(bad && bad->kind == Kind::Unusable && bad->values.empty(), describe(outcome).c_str());
        QVERIFY2(bad->trouble.ends_with(found.toStdString()), bad->trouble.c_str());
        const MatVariable* const good = named(outcome, "good");
        QVERIFY2(good && good->values == (std::vector{0.25, 0.5, 0.75}), describe(outcome).c_str());
        QVERIFY2(outcome.seconds < 0.2 && outcome.kilobytes < 50'000, describe(outcome).c_str());
    }

    // Nothing of the other file comes in, by whatever way it is named.
    void otherFilesStayClosed()
    {
        for (const char* name : {"h5_external", "h5_external_pipe"}) {
            const Outcome outcome = test::readInChild(path(name));
            QVERIFY2(named(outcome, "virtual")->trouble == "data that lie in another file", describe(outcome).c_str());
            QVERIFY2(!named(outcome, "linked"), describe(outcome).c_str());
        }
    }

    void bombsAndNests_data()
    {
        QTest::addColumn<int>("large");
        for (const char* name : {"several_bombs", "zeros_compressed", "greedy_struct", "deep_cells", "deep_cells_compressed", "h5_cycles"})
            QTest::newRow(name) << (QByteArray(name) == "zeros_compressed" ? 1 : QByteArray(name) == "several_bombs" ? 2 : 0);
    }

    void bombsAndNests()
    {
        QFETCH(int, large);
        const Outcome outcome = test::readInChild(path(QTest::currentDataTag()));
        QVERIFY2(outcome.kind == Outcome::Kind::Read && named(outcome, "good"), describe(outcome).c_str());
        QCOMPARE(std::ranges::count_if(outcome.variables, [](const MatVariable& v) { return v.values.size() > 3; }), large);
        QVERIFY2(outcome.seconds < 6.0 && outcome.kilobytes < 1 << 20, describe(outcome).c_str());
    }

    void cut_data()
    {
        QTest::addColumn<int>("variables");
        for (const char* name : {"whole_v4", "whole_v5", "whole_v5_compressed", "whole_v73", "whole_v73_compressed"})
            QTest::newRow(name) << (QByteArray(name).contains("v73") ? 4 : 3);
    }

    // What a cut file still gives is what the whole one gives.
    void cut()
    {
        QFETCH(int, variables);
        const fs::path file = path(QTest::currentDataTag()), part = path("part");
        const std::string bytes = bytesOf(file);
        const Outcome whole = test::readInChild(file);
        QVERIFY2(whole.variables.size() == static_cast<std::size_t>(variables), describe(whole).c_str());
        int refused = 0;
        for (std::size_t k = 0; k < 16; ++k) {
            std::ofstream(part, std::ios::binary) << bytes.substr(0, bytes.size() * k / 16);
            const Outcome outcome = test::readInChild(part);
            QVERIFY2(outcome.kind == Outcome::Kind::Read || outcome.kind == Outcome::Kind::Refused, describe(outcome).c_str());
            refused += outcome.kind == Outcome::Kind::Refused;
            for (const MatVariable& v : outcome.variables)
                if (isNumbers(v))
                    QVERIFY2(v.values == named(whole, v.name)->values, v.name.c_str());
        }
        QVERIFY2(refused >= 12, QByteArray::number(refused));
    }

    void names()
    {
        const Outcome outcome = test::readInChild(path("odd_names"));
        QVERIFY2(outcome.kind == Outcome::Kind::Read && outcome.variables.size() == 9, describe(outcome).c_str());
        for (const char* name : {"<b>FR1</b>", "\u202eFR1\u202c", "名前", "FR1\n", "%s%n"})
            QVERIFY2(named(outcome, name), name);
        const Outcome missing = test::inChild([&] { return std::vector{MatFile::read(path("odd_names")).numeric("FR1")}; });
        // One sentence, shown as plain text: no line ends, nothing that turns its direction.
        QVERIFY2(missing.kind == Outcome::Kind::Refused, describe(missing).c_str());
        for (const char* sign : {"\n", "\u202e", "\u202c"})
            QVERIFY2(missing.message.find(sign) == std::string::npos, missing.message.c_str());
        QVERIFY2(missing.message.find("<b>FR1</b>") != std::string::npos && missing.message.size() < 600, missing.message.c_str());
    }

    void noFiles_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("found");
        QTest::newRow("absent") << m_folder.filePath("absent.mat") << "found nothing there";
        QTest::newRow("folder") << m_folder.path() << "found a folder";
        QTest::newRow("pipe") << m_folder.filePath("pipe") << "found a device or pipe";
        QTest::newRow("device") << "/dev/zero" << "found a device or pipe";
        QTest::newRow("in no folder") << m_folder.filePath("empty.mat/FR1.mat") << "found Not a directory";
        QTest::newRow("loop") << m_folder.filePath("loop.mat") << "found Too many levels of symbolic links";
    }

    void noFiles()
    {
        QFETCH(QString, place);
        QFETCH(QString, found);
        fs::path loop = path("loop");
        if (!fs::is_symlink(loop))
            fs::create_symlink(loop, loop);
        const Outcome outcome = test::readInChild(place.toStdString(), {2});
        QVERIFY2(outcome.kind == Outcome::Kind::Refused, describe(outcome).c_str());
        QCOMPARE(QString::fromStdString(outcome.message), place + ": expected a readable file, " + found);
    }

    void unreadable()
    {
        const fs::path file = path("secret");
        std::ofstream(file) << "no";
        ::chmod(file.c_str(), 0);
        // root reads everything
        const Outcome outcome = test::inChild([&] {
            if (::geteuid() == 0 && ::setuid(65534) != 0)
                throw std::runtime_error("cannot become nobody");
            return MatFile::read(file).variables();
        });
        QVERIFY2(outcome.kind == Outcome::Kind::Refused && outcome.message.ends_with("found Permission denied"), describe(outcome).c_str());
    }
};

QTEST_GUILESS_MAIN(TstHostile)
#include "tst_hostile.moc"
