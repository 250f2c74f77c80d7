// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace aon {

std::vector<Language> languages()
{
    return {
        {QString(), QCoreApplication::translate("aon::Languages", "As the System")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("it"), QStringLiteral("Italiano")},
    };
}

void speak(const QString& code)
{
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    const QString name = QStringLiteral("language");
    qDeleteAll(qApp->findChildren<QTranslator*>(name, Qt::FindDirectChildrenOnly));  // what was spoken before
    auto* own = new QTranslator(qApp);
    auto* qt = new QTranslator(qApp);
    own->setObjectName(name);
    qt->setObjectName(name);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    const QString folder = QStringLiteral(":/i18n");
    if (own->load(locale, QStringLiteral("aonlab"), QStringLiteral("_"), folder) || own->load(QStringLiteral("aonlab_en"), folder))
        QCoreApplication::installTranslator(own);
}

}  // namespace aon
