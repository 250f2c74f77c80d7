// SPDX-License-Identifier: GPL-3.0-or-later
// What failed is said in the language of the window, part by part: files that are wrong in many ways, each really read.
#include "model/base/error.h"
#include "model/base/files.h"
#include "model/network/model.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/areasdialog.h"
#include "ui/files/opening.h"
#include "ui/words/failures.h"
#include "ui/words/languages.h"

#include <QTemporaryDir>
#include <QtTest>

namespace aon {

namespace fs = std::filesystem;

class FailuresTest : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { speak(QStringLiteral("en")); }

    void filesAreRefusedInTheLanguageOfTheWindow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* what, const QString& name, const QByteArray& bytes, const char* said) {
            QTest::newRow(what) << name << bytes << QString::fromUtf8(said);
        };
        const Matrix<double> rates = Matrix<double>::Constant(355, 175, 0.5);
        Matrix<double> outside = rates, infinite = rates;
        outside(2, 1) = outside(3, 1) = 2.0;
        infinite(0, 4) = std::numeric_limits<double>::infinity();
        row("outside", "r.mat", mat("FR1", outside),
            "FR1: atteso: frequenze da 0 a 1, trovato: frequenze fuori dai limiti: 2 valori, il primo 2 al neurone 3, intervallo 2; si dividano le "
            "frequenze di ogni neurone per la sua frequenza massima");
        row("infinite", "r.mat", mat("FR1", infinite),
            "FR1: atteso: frequenze da 0 a 1, NaN dove nulla è stato registrato, trovato: frequenze infinite: 1 valore, inf al neurone 1, intervallo 5");
        row("transposed", "r.mat", mat("FR1", rates.transpose()),
            "FR1: atteso: 355 neuroni (AIP=86,F5=106,F6=163), trovato: 175×355; la matrice è forse trasposta: le righe devono essere neuroni, le colonne "
            "intervalli");
        row("only NaN", "r.mat", mat("FR1", Matrix<double>::Constant(355, 175, std::numeric_limits<double>::quiet_NaN())),
            "FR1: atteso: frequenze, trovato: NaN in ogni intervallo di ogni condizione");
        row("unknown variables", "r.mat", mat("x", rates), "una sessione o un protocollo, trovato: le variabili x");
        row("no MATLAB file", "r.mat", "hello", "atteso: un file MATLAB (v4, v5 o v7.3), trovato: qualcos'altro");
        row("empty", "r.mat", "", "atteso: un file MATLAB (v4, v5 o v7.3), trovato: un file vuoto");
        row("cut", "r.mat", mat("FR1", rates).chopped(40), "atteso: un file MATLAB 5 intero, trovato: un file tagliato o alterato");
        row("no JSON", "p.json", "{", "atteso: un protocollo o la configurazione di un addestramento, trovato: JSON non valido");
        row("protocol: event", "p.json", protocolWith("\"seconds\": 0.5", "\"seconds\": -1"), "seconds: atteso: un numero da 0 a 3.5, trovato: -1");
        row("protocol: field", "p.json", protocolWith("\"noise\"", "\"nois\""), "noise: atteso: un numero, trovato: niente");
        row("protocol: bins", "p.json", protocolWith("\"bin_seconds\": 0.02", "\"bin_seconds\": 0.013"),
            "bin_seconds: atteso: un multiplo intero del passo (0.005 s), trovato: 0.013");
        row("protocol: name", "p.json", protocolWith("\"name\": \"go\"", "\"name\": \"\""), "atteso: un nome, trovato: \"\"");
    }
    void filesAreRefusedInTheLanguageOfTheWindow()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / name.toStdString();
        saveAtomically(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        try {
            open({{file}, {}, {}}, [](const QString&) { return true; });
            QFAIL("it was not refused");
        } catch (const Error& error) {
            QCOMPARE(failureSentence(error), QString::fromUtf8(error.what()));
            speak(QStringLiteral("it"));
            const QString italian = failureSentence(error);
            QVERIFY2(italian.startsWith(QString::fromStdString(file.string()) + ": ") && italian.endsWith(said), qPrintable(italian));
        }
    }

    void whatCannotBeWrittenIsSaid()
    {
        speak(QStringLiteral("it"));
        try {
            saveAtomically("/nowhere/at/all", "x");
            QFAIL("it was written");
        } catch (const Error& error) {
            QVERIFY2(failureSentence(error).startsWith("non si può scrivere /nowhere/at/all: "), qPrintable(failureSentence(error)));
        }
    }

    // No option of a command line in the window, in any language.
    void areasAreRefusedWithoutOptions()
    {
        const auto refusal = [](const char* areas) {
            try {
                parseAreas(areas);
            } catch (const Error& error) {
                return failureSentence(error);
            }
            return QString();
        };
        QCOMPARE(refusal("AIP=3,mirror=2"), QString("An area cannot be called “mirror”: a name has letters, digits, _ and -, and is no word of the notation."));
        QCOMPARE(refusal("AIP=3,aip=2"), QString("Two areas are called aip."));
        speak(QStringLiteral("it"));
        QCOMPARE(refusal("AIP=3,aip=2"), QString("Due aree si chiamano aip."));
    }

    // A name from a file can look like anything.
    void whatIsUnknownStays()
    {
        speak(QStringLiteral("it"));
        QCOMPARE(failureSentence(std::runtime_error("something new")), QString("something new"));
        const InputError odd({"a: expected %1", "two\nlines", "%2", "nothing", "do this"});
        QCOMPARE(failureSentence(odd), QString("a: expected %1: two lines: atteso: %2, trovato: niente; do this"));
    }

private:
    static QByteArray mat(const std::string& name, const Matrix<double>& values)
    {
        QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "x.mat";
        MatWriter writer;
        writer.add(name, values);
        writer.save(file);
        return QByteArray::fromStdString(readWhole(file, 1u << 30));
    }

    static QByteArray protocolWith(const char* from, const char* to)
    {
        QByteArray json = QByteArray::fromStdString(toJson(paperProtocol()));
        if (!json.contains(from))
            qFatal("the protocol has no %s", from);
        return json.replace(from, to);
    }
};

}  // namespace aon

QTEST_MAIN(aon::FailuresTest)
#include "tst_failures.moc"
