// SPDX-License-Identifier: GPL-3.0-or-later
// The Italian translation holds every text of ui/, finished, with the same places for values, and the program speaks it.
#include "tests/ui/windowtest.h"
#include "ui/window/actions.h"
#include "ui/window/statusline.h"
#include "ui/words/languages.h"

#include <QDirIterator>
#include <QProcess>
#include <QtTest>
#include <QXmlStreamReader>

namespace aon {

struct Message {
    QString context, source;
    QStringList translations;  // one, or one for each number
    bool finished = true;
};

class TranslationTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingIsUnfinished_data() { addLanguages(); }
    void nothingIsUnfinished();
    void nothingIsMissing_data() { addLanguages(); }
    void nothingIsMissing();
    void valuesKeepTheirPlaces_data() { addLanguages(); }
    void valuesKeepTheirPlaces();
    void menuKeysAreKept();
    void theProgramSpeaksIt();

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Italian") << QStringLiteral("it");
        QTest::newRow("English") << QStringLiteral("en");
    }
    static QString file(const QString& language) { return QStringLiteral(AONLAB_RESOURCES "/translations/aonlab_%1.ts").arg(language); }

    test::OwnHome m_home;
};

void TranslationTest::initTestCase() { QVERIFY(QFile::exists(file(QStringLiteral("it")))); }

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, true};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement())
                    message.translations << xml.readElementText();
                else
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations << text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

void TranslationTest::nothingIsUnfinished()
{
    QFETCH(QString, language);
    const std::vector<Message> messages = messagesOf(file(language));
    QVERIFY(language == QLatin1String("en") ? messages.size() > 2 : messages.size() > 350);
    for (const Message& message : messages)
        QVERIFY2(message.finished && !message.translations.contains(QString()), qPrintable(message.context + QStringLiteral(": ") + message.source));
}

// What lupdate would add to the file: texts of the source that are not in it.
void TranslationTest::nothingIsMissing()
{
    QFETCH(QString, language);
    const QString copy = m_home.path(language + QStringLiteral(".ts"));
    QVERIFY(QFile::copy(file(language), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(AONLAB_RESOURCES "/.."));
    QStringList arguments{"-silent", "-I", ".", "-no-obsolete", "-locations", "none", "ui", "-ts", copy};
    if (language == QLatin1String("en"))
        arguments.prepend(QStringLiteral("-pluralonly"));
    lupdate.start(QStringLiteral(AONLAB_LUPDATE), arguments);
    QVERIFY(lupdate.waitForFinished(60000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList missing;
    for (const Message& message : messagesOf(copy))
        if (!message.finished)
            missing << message.context + QStringLiteral(": ") + message.source;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("run resources/translations/update and translate:\n") + missing.join(QLatin1Char('\n'))));
}

QStringList placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]|\\[\\*\\]|\\*\\.[a-z]+"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.sort();
    return places;
}

void TranslationTest::valuesKeepTheirPlaces()
{
    QFETCH(QString, language);
    for (const Message& message : messagesOf(file(language)))
        for (const QString& translation : message.translations)
            QVERIFY2(placesIn(translation) == placesIn(message.source), qPrintable(message.source + QStringLiteral(" -> ") + translation));
}

void TranslationTest::menuKeysAreKept()
{
    static const QRegularExpression key(QStringLiteral("&(?=\\S)"));
    for (const Message& message : messagesOf(file(QStringLiteral("it"))))
        if (message.context == QLatin1String("aon::Actions") || message.context == QLatin1String("aon::Menus"))
            QCOMPARE(message.translations.front().count(key), message.source.count(key));
}

void TranslationTest::theProgramSpeaksIt()
{
    speak(QStringLiteral("it"));
    QCOMPARE(Actions::plainText(*Actions()["edit.undo"]), QStringLiteral("Annulla"));
    QCOMPARE(StatusLine::tr("%n neuron(s)", nullptr, 1), QStringLiteral("1 neurone"));
    QCOMPARE(StatusLine::tr("%n neuron(s)", nullptr, 2), QStringLiteral("2 neuroni"));
    speak(QStringLiteral("en"));
    QCOMPARE(StatusLine::tr("%n neuron(s)", nullptr, 1), QStringLiteral("1 neuron"));
    QCOMPARE(StatusLine::tr("%n neuron(s)", nullptr, 2), QStringLiteral("2 neurons"));
}

}  // namespace aon

QTEST_MAIN(aon::TranslationTest)
#include "tst_translation.moc"
