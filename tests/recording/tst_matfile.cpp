// SPDX-License-Identifier: GPL-3.0-or-later
// Good files in every format hold for us exactly what they hold for SciPy and h5py; what MatWriter writes they can read.

#include "model/base/error.h"
#include "tests/recording/manifest.h"
#include "tests/support.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <ctime>
#include <functional>
#include <limits>
#include <set>

using namespace aon;
using Kind = MatVariable::Kind;

namespace {

std::string refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class TstMatFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    nlohmann::json m_manifest;

    std::filesystem::path path(const std::string& name) const { return m_folder.filePath(QString::fromStdString(name)).toStdString(); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const std::string failure = test::runPython("goodfiles.py", m_folder.path().toStdString());
        QVERIFY2(failure.empty(), failure.c_str());
        m_manifest = test::readManifest(m_folder.path().toStdString());
        QCOMPARE(m_manifest.size(), 20u);
    }

    void sameAsPython_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& [name, variables] : m_manifest.items())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }

    void sameAsPython()
    {
        QFETCH(QString, name);
        const MatFile file = MatFile::read(path(name.toStdString()));
        const nlohmann::json& expected = m_manifest[name.toStdString()];
        for (const nlohmann::json& description : expected) {
            const std::string variable = description["name"];
            if (variable == "None")
                continue;  // SciPy does not know the name of an object
            const MatVariable* const found = file.find(variable);
            QVERIFY2(found, variable.c_str());
            const std::string difference = test::difference(*found, description);
            QVERIFY2(difference.empty(), (variable + ": " + difference).c_str());
        }
        QCOMPARE(file.variables().size(), expected.size());
    }

    void classesAndKinds()
    {
        const MatFile file = MatFile::read(path("v5_functions.mat"));
        QCOMPARE(file.find("f")->kind, Kind::Function);
        QCOMPARE(file.find("t")->kind, Kind::Other);
        QCOMPARE(file.variables().size(), 3u);  // the workspace of functions is none
        QCOMPARE(MatFile::read(path("v5_little.mat")).numeric("flags").className, std::string("logical"));
        QCOMPARE(MatFile::read(path("v73_kinds.mat")).find("empty")->shape(), std::string("0×5"));
        for (const char* name : {"surrogates_little", "surrogates_big"})
            QCOMPARE(MatFile::read(path(name)).text("wide"), std::string("𝄞 and 名前"));
    }

    // The sentence names file, variable, what is needed and what is there.
    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("found");
        QTest::newRow("cell") << "v5_scipy.mat" << "c" << "expected a real matrix, found a cell array";
        QTest::newRow("struct") << "v5_scipy.mat" << "s" << "found a struct";
        QTest::newRow("sparse") << "v5_scipy.mat" << "sparse" << "found a sparse matrix";
        QTest::newRow("text") << "v5_scipy.mat" << "t" << "found text";
        QTest::newRow("complex") << "v5_little.mat" << "z" << "found complex numbers";
        QTest::newRow("function") << "v5_functions.mat" << "f" << "found a function handle";
        QTest::newRow("object") << "v5_functions.mat" << "t" << "found an object";
        QTest::newRow("missing") << "v5_scipy.mat" << "FR1" << "found no variable of this name (there are: c, s, sparse";
        QTest::newRow("3-D") << "v5_little.mat" << "cube" << "expected a matrix of two dimensions, found 2×3×4";
        QTest::newRow("large") << "v5_large_integers.mat" << "above" << "found 9007199254740993 at position 2";
        QTest::newRow("unsigned") << "v5_large_integers.mat" << "unsigned" << "found 18446744073709551615 at position 1";
        QTest::newRow("v4 sparse") << "v4_scipy.mat" << "s" << "found a sparse matrix";
        QTest::newRow("v4 complex") << "v4_big.mat" << "z" << "found complex numbers";
        QTest::newRow("v7.3 cell") << "v73_kinds.mat" << "c" << "found a cell array";
        QTest::newRow("v7.3 function") << "v73_kinds.mat" << "f" << "found a function handle";
        QTest::newRow("v7.3 struct") << "v73_kinds.mat" << "s" << "found a struct";
        QTest::newRow("v7.3 sparse") << "v73_kinds.mat" << "sparse" << "found a sparse matrix";
        QTest::newRow("v7.3 complex") << "v73_kinds.mat" << "z" << "found complex numbers";
        QTest::newRow("v7.3 large") << "v73_kinds.mat" << "unsigned" << "found 18446744073709551615 at position 1";
        QTest::newRow("h5py text") << "h5py_latest.mat" << "text" << "found an object of class string";
    }

    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(QString, variable);
        QFETCH(QString, found);
        const MatFile file = MatFile::read(path(name.toStdString()));
        const std::string sentence = refusal([&] { file.matrix(variable.toStdString()); });
        const std::string begin = path(name.toStdString()).string() + ": " + variable.toStdString() + ": ";
        QVERIFY2(sentence.starts_with(begin), sentence.c_str());
        QVERIFY2(sentence.find(found.toStdString()) != std::string::npos, sentence.c_str());
    }

    void manyVariables_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        QTest::newRow("v4") << "many_v4.mat" << 100'000;
        QTest::newRow("v5") << "many_v5.mat" << 100'000;
        QTest::newRow("v5 compressed") << "many_v5_compressed.mat" << 100'000;
        QTest::newRow("v7.3") << "many_v73.mat" << 20'000;
    }

    // In a time that grows with their number, not with its square (which would take minutes).
    void manyVariables()
    {
        QFETCH(QString, name);
        QFETCH(int, count);
        const std::string failure = test::runPython("manyvariables.py", path(name.toStdString()), {std::to_string(count)});
        QVERIFY2(failure.empty(), failure.c_str());
        const std::clock_t start = std::clock();
        const MatFile file = MatFile::read(path(name.toStdString()));
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QCOMPARE(file.variables().size(), static_cast<std::size_t>(count));
        std::set<double> values;
        for (const MatVariable& v : file.variables()) {
            QCOMPARE(v.name, QString::number(v.values.at(0)).prepend("v").toStdString());
            values.insert(v.values[0]);
        }
        QCOMPARE(values.size(), static_cast<std::size_t>(count));
        QVERIFY2(seconds < 10.0, qPrintable(QString::number(seconds) + " s"));
    }

    // SciPy reads what MatWriter wrote, number by number; so do we.
    void written()
    {
        MatWriter writer;
        const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
        writer.add("a", Matrix<double>{{1.5, -0.0, nan}, {inf, -inf, 1e-310}});
        writer.add("single", Matrix<float>{{0.1f, 2.0f}});
        writer.add("number", 0.1);
        writer.add("integers", Matrix<double>{{-5.0, 7.0}}, MatWriter::Type::Int32);
        writer.add("flags", std::vector<std::uint8_t>{1, 0, 1});
        writer.add("text", std::string("Größe 名前 \"quoted\""));
        writer.addTexts("rows", {"AIP", "F5", "longer name"});
        writer.add("cube", {2, 3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        writer.add("empty", Matrix<double>(0, 3));
        writer.add("nothing", std::string());
        writer.save(path("written.mat"));
        const std::string failure = test::runPython("describe.py", m_folder.path().toStdString(), {"written.mat"});
        QVERIFY2(failure.empty(), failure.c_str());
        const nlohmann::json expected = test::readManifest(m_folder.path().toStdString())["written.mat"];
        const MatFile file = MatFile::read(path("written.mat"));
        QCOMPARE(file.variables().size(), 10u);
        QCOMPARE(expected.size(), 10u);
        for (const nlohmann::json& description : expected) {
            const std::string name = description["name"], difference = test::difference(*file.find(name), description);
            QVERIFY2(difference.empty(), (name + ": " + difference).c_str());
        }
        QCOMPARE(file.matrix("a")(1, 2), 1e-310);
        QCOMPARE(file.text("text"), std::string("Größe 名前 \"quoted\""));
        QCOMPARE(file.texts("rows"), (std::vector<std::string>{"AIP", "F5", "longer name"}));
    }

    void sameContentSameBytes()
    {
        const auto bytes = [&](const char* name) {
            MatWriter writer;
            writer.add("a", Matrix<double>(Matrix<double>::Identity(5, 5)));
            writer.save(path(name));
            QFile file(QString::fromStdString(path(name).string()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray first = bytes("first.mat");
        QVERIFY(!first.isEmpty());
        QTest::qWait(1100);  // a time stamp would differ
        QCOMPARE(bytes("second.mat"), first);
    }
};

QTEST_APPLESS_MAIN(TstMatFile)
#include "tst_matfile.moc"
