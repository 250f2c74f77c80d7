// SPDX-License-Identifier: GPL-3.0-or-later
// What a dataset means: what is missing is masked and reported, nothing is guessed, and every refusal names the variable
// and says what to do.

#include "model/base/error.h"
#include "model/recording/dataset.h"
#include "model/recording/datasetnotes.h"
#include "model/recording/matfile.h"
#include "tests/recording/manifest.h"
#include "tests/support.h"

#include <QTemporaryDir>

#include <cmath>
#include <limits>

using namespace aon;
namespace fs = std::filesystem;

namespace {

const std::vector<int> paperSlots{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
const std::vector<Area> twoAreas{{"AIP", 2}, {"F5", 3}};

Matrix<double> rates(int neurons = 5, int bins = 4)
{
    Matrix<double> m(neurons, bins);
    for (int k = 0; k < m.size(); ++k)
        m.data()[k] = (k % 8) / 8.0;
    return m;
}

}  // namespace

class TstDataset : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    fs::path path(const std::string& name) const { return fs::path(m_folder.path().toStdString()) / name; }

    // Fills Firing_Rates.mat and loads it.
    Dataset load(const std::function<void(MatWriter&)>& fill, const std::vector<Area>& areas = twoAreas, const fs::path& mask = {}) const
    {
        MatWriter file;
        fill(file);
        file.save(path("Firing_Rates.mat"));
        return loadDataset({path("Firing_Rates.mat"), mask, "", areas});
    }

    // The sentence without the path before it.
    std::string refusal(const std::function<void(MatWriter&)>& fill, const std::vector<Area>& areas = twoAreas) const
    {
        try {
            load(fill, areas);
        } catch (const InputError& error) {
            const std::string begin = path("Firing_Rates.mat").string() + ": ", text = error.what();
            return text.starts_with(begin) ? text.substr(begin.size()) : "no file named: " + text;
        }
        return "accepted";
    }

    static bool reports(const Dataset& dataset, const std::string& part, const std::vector<int>& slotNumbers = {})
    {
        return std::ranges::any_of(slotNumbers.empty() ? dataset.notes : notesOn(dataset, slotNumbers), [&](const std::string& note) { return note.find(part) != note.npos; });
    }

private slots:
    void missingIsMaskedAndReported()
    {
        Matrix<double> gaps = rates();
        gaps(1, 2) = gaps(4, 3) = std::numeric_limits<double>::quiet_NaN();
        const Dataset dataset = load([&](MatWriter& file) {
            file.add("FR2", rates());
            file.add("FR5", gaps);
        });
        QCOMPARE(dataset.rates.size(), std::size_t(2));
        QVERIFY(!dataset.rates.contains(1) && std::isnan(dataset.rates.at(5)(1, 2)) && dataset.rates.at(5)(0, 0) == 0.0f);
        QCOMPARE((dataset.rates.at(5).array() != dataset.rates.at(5).array()).count(), 2);
        QVERIFY(dataset.rates.at(2) == rates().cast<float>());
        QVERIFY(reports(dataset, "10 of 12 conditions were not recorded (FR1, FR3, FR4, FR6", paperSlots));
        QVERIFY(reports(dataset, "2 of 40 rates are NaN"));
        QVERIFY(reports(dataset, "No inhibitory mask") && reports(dataset, "No mirror labels"));
        QCOMPARE(dataset.neurons(), 5);
        QCOMPARE(dataset.bins(), 4);
    }

    // What a protocol does not read is there all the same: another protocol may, and a recording is the same for both.
    void everyConditionIsRead()
    {
        const Dataset dataset = load([](MatWriter& file) {
            for (const char* name : {"FR1", "FR2", "FR13"})
                file.add(name, rates());
            for (const char* name : {"FR0", "FR01", "FRx", "FR"})
                file.add(name, std::string("no rates"));
        });
        QCOMPARE(dataset.rates.size(), std::size_t(3));
        QVERIFY(dataset.rates.contains(13));
        QVERIFY(reports(dataset, "Ignored: FR2, FR13; the conditions of the protocol are FR1.", {1}));
        QVERIFY(reports(dataset, "1 of 2 conditions were not recorded (FR3)", {1, 3}));
        QVERIFY(!reports(dataset, "not recorded", {1, 2, 13}) && !reports(dataset, "Ignored", {1, 2, 13}));
        QVERIFY(std::ranges::is_permutation(notesOn(dataset, {1, 2, 13}), dataset.notes));
    }

    void oddButGood()
    {
        const Dataset constant = load([](MatWriter& file) { file.add("FR1", Matrix<double>(Matrix<double>::Constant(5, 4, 0.25))); });
        QVERIFY((constant.rates.at(1).array() == 0.25f).all());
        const Dataset oneBin = load([](MatWriter& file) { file.add("FR1", rates(5, 1)); });
        QCOMPARE(oneBin.bins(), 1);
        const Dataset denormal = load([](MatWriter& file) { file.add("FR1", Matrix<double>(Matrix<double>::Constant(5, 4, 1e-310))); });
        QVERIFY((denormal.rates.at(1).array() == 0.0f).all());
        const Dataset whole = load([](MatWriter& file) { file.add("FR1", Matrix<double>(Matrix<double>::Ones(5, 4)), MatWriter::Type::Int32); });
        QVERIFY((whole.rates.at(1).array() == 1.0f).all());
        const Dataset logical = load([](MatWriter& file) { file.add("FR1", Matrix<double>(Matrix<double>::Ones(5, 4)), MatWriter::Type::Logical); });
        QVERIFY((logical.rates.at(1).array() == 1.0f).all());
    }

    void refusedRates()
    {
        const auto with = [](const std::string& name, const Matrix<double>& m) {
            return [=](MatWriter& file) {
                file.add("FR1", rates());
                file.add(name, m);
            };
        };
        const auto same = [](const std::string& found, const char* expected) { QCOMPARE(QString::fromStdString(found), QString(expected)); };
        Matrix<double> bad = rates();
        bad(2, 1) = std::numeric_limits<double>::infinity();
        same(refusal(with("FR3", bad)), "FR3: expected rates from 0 to 1, NaN where nothing was recorded, found infinite rates: 1 value, the first inf at neuron 3, bin 2");
        bad(2, 1) = 1.5;
        bad(4, 3) = -0.5;
        same(refusal(with("FR3", bad)), "FR3: expected rates from 0 to 1, found rates outside: 2 values, the first 1.5 at neuron 3, bin 2; divide every neuron's rates by its peak rate");
        same(refusal(with("FR3", rates(5, 3))), "FR3: expected 5×4 as FR1, found 5×3");
        same(refusal(with("FR3", rates(6, 4))), "FR3: expected 5×4 as FR1, found 6×4");
        same(refusal(with("FR3", Matrix<double>(0, 5))), "FR3: expected rates of neurons × bins, found an empty matrix");
        same(refusal([](MatWriter& file) { file.add("FR1", std::string("0.5 0.5")); }), "FR1: expected a real matrix, found text");
        same(refusal([](MatWriter& file) { file.add("FR1", {5, 4, 2}, std::vector<float>(40)); }), "FR1: expected a matrix of two dimensions, found 5×4×2");
        same(refusal([](MatWriter& file) { file.add("rates", rates()); }), "FR1: expected rates FR1 to FR12, found none of them (there are: rates)");
    }

    void areasAreNeverGuessed()
    {
        const auto one = [](const Matrix<double>& m) { return [=](MatWriter& file) { file.add("FR1", m); }; };
        const auto same = [](const std::string& found, const char* expected) { QCOMPARE(QString::fromStdString(found), QString(expected)); };
        same(refusal(one(rates()), {}), "FR1: expected 355 neurons (AIP=86,F5=106,F6=163), found 5×4; give the areas of this recording with --areas NAME=SIZE,… that add up to the neurons");
        same(refusal(one(rates()), {{"AIP", 2}, {"F5", 2}}), "FR1: expected 4 neurons (AIP=2,F5=2), found 5×4; the matrix may be transposed: rows must be neurons, columns bins");
        same(refusal(one(rates(7, 3)), twoAreas), "FR1: expected 5 neurons (AIP=2,F5=3), found 7×3; the sizes of the areas must add up to the number of neurons");
        same(refusal(one(rates(1, 1)), twoAreas), "FR1: expected 5 neurons (AIP=2,F5=3), found 1×1; the sizes of the areas must add up to the number of neurons");
        const auto own = [](const Matrix<double>& sizes, const std::vector<std::string>& names) {
            return [=](MatWriter& file) {
                file.add("FR1", rates());
                file.add("areas", sizes);
                file.addTexts("area_names", names);
            };
        };
        QCOMPARE(load(own(Matrix<double>{{1.0, 4.0}}, {"M1", "F5"}), {}).population.areas, (std::vector<Area>{{"M1", 1}, {"F5", 4}}));
        same(refusal(own(Matrix<double>{{1.0, 3.0}}, {"M1", "F5"}), {}), "FR1: expected 4 neurons (M1=1,F5=3), found 5×4; the matrix may be transposed: rows must be neurons, columns bins");
        same(refusal(own(Matrix<double>{{1.0, 4.0}}, {"M1"}), {}), "area_names: expected 2 names, found 1");
        same(refusal(own(Matrix<double>{{1.5, 3.5}}, {"M1", "F5"}), {}), "areas: expected whole numbers of neurons, found 1.500000");
        same(refusal(own(Matrix<double>{{1.0, 4.0}}, {"M1", "mirror"}), {}), "area_names: expected names the perturbation notation can use, found M1=1,mirror=4");
    }

    void initialStates()
    {
        const auto with = [](const Matrix<double>& rate, const Matrix<double>& current) {
            return [=](MatWriter& file) {
                file.add("FR3", rates());
                file.add("IC_FR3", rate);
                if (current.size() > 0)
                    file.add("IC_X3", current);
            };
        };
        const Matrix<double> column = rates(5, 1), wrong = Matrix<double>::Constant(5, 1, 2.0);
        const Dataset dataset = load(with(column.transpose(), wrong));
        QCOMPARE(dataset.initialState.size(), std::size_t(1));
        QVERIFY(dataset.initialState.at(3).rate == column.cast<float>() && dataset.initialState.at(3).current == wrong.cast<float>());
        const auto begins = [](const std::string& found, const char* expected) { QVERIFY2(found.starts_with(expected), found.c_str()); };
        begins(refusal(with(wrong, column)), "IC_FR3: expected rates from 0 to 1, found rates outside");
        begins(refusal(with(rates(4, 1), column)), "IC_FR3: expected 5×1, found 4×1");
        begins(refusal(with(column, {})), "IC_X3: expected a real matrix, found no variable of this name");
        begins(refusal(with(column, Matrix<double>::Constant(5, 1, 1e300))), "IC_X3: expected finite numbers");
    }

    void masks()
    {
        const auto flags = [&](const Matrix<double>& m, MatWriter::Type type, const char* name = "inhibitory") -> std::string {
            MatWriter file;
            file.add(name, m, type);
            file.save(path("Mask.mat"));
            try {
                std::string text;
                for (int flag : loadFlags(path("Mask.mat"), "inhibitory", 5))
                    text += std::to_string(flag);
                return text;
            } catch (const InputError& error) {
                return std::string(error.what()).substr(path("Mask.mat").string().size() + 2);
            }
        };
        const Matrix<double> good{{0.0}, {1.0}, {1.0}, {0.0}, {1.0}};
        for (const MatWriter::Type type : {MatWriter::Type::Double, MatWriter::Type::Single, MatWriter::Type::Int32, MatWriter::Type::Logical})
            QCOMPARE(flags(good, type), std::string("01101"));
        QCOMPARE(flags(good.transpose(), MatWriter::Type::Double), std::string("01101"));
        QCOMPARE(flags(2.0 * good, MatWriter::Type::Double), std::string("inhibitory: expected 0 or 1 for every neuron, found 3 values, the first 2 at neuron 2"));
        QCOMPARE(flags(good.topRows(4), MatWriter::Type::Double), std::string("inhibitory: expected 5×1, one per neuron, found 4×1"));
        QCOMPARE(flags(good, MatWriter::Type::Double, "mask"),
                 std::string("inhibitory: expected a real matrix, found no variable of this name (there are: mask)"));
    }

    // By what they are, in the words of the format.
    void otherClasses_data()
    {
        QTest::addColumn<QString>("found");
        QTest::newRow("cell") << "FR3: expected a real matrix, found a cell array";
        QTest::newRow("struct") << "FR3: expected a real matrix, found a struct";
        QTest::newRow("sparse") << "FR3: expected a real matrix, found a sparse matrix";
        QTest::newRow("complex") << "FR3: expected a real matrix, found complex numbers";
    }

    void otherClasses()
    {
        QFETCH(QString, found);
        const fs::path file = path(std::string(QTest::currentDataTag()) + ".mat");
        const std::string failure = test::runPython("otherclasses.py", file, {QTest::currentDataTag()});
        QVERIFY2(failure.empty(), failure.c_str());
        try {
            loadDataset({file, "", "", twoAreas});
            QFAIL("accepted");
        } catch (const InputError& error) {
            QCOMPARE(QString::fromUtf8(error.what()), QString::fromStdString(file.string()) + ": " + found);
        }
    }
};

QTEST_GUILESS_MAIN(TstDataset)
#include "tst_dataset.moc"
