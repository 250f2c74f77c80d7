// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/languagechoice.h"

#include "ui/settings.h"
#include "ui/window/actions.h"
#include "ui/window/menus.h"
#include "ui/words/languages.h"

#include <QMessageBox>
#include <QPushButton>

namespace aon {

LanguageChoice::LanguageChoice(const Actions& actions, Settings& settings, QWidget& window)
    : QObject(&window), m_settings(settings), m_window(window), m_spoken(settings.language())
{
    for (const Language& language : languages()) {
        QAction* action = actions[languageAction(language.code).toLatin1().constData()];
        action->setChecked(m_spoken == language.code);
        connect(action, &QAction::triggered, this, [this, code = language.code] { choose(code); });
    }
}

void LanguageChoice::choose(const QString& code)
{
    m_settings.setLanguage(code);
    if (code == m_spoken)
        return;
    auto* question = new QMessageBox(QMessageBox::Information, tr("Language"), tr("The window speaks this language from its next start on."),
                                     QMessageBox::NoButton, &m_window);
    question->setInformativeText(tr("Start again now? What is open comes back as it is, saved or not; a training is stopped and can be continued."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QAbstractButton* now = question->addButton(tr("Start Again"), QMessageBox::AcceptRole);
    question->addButton(tr("Later"), QMessageBox::RejectRole);
    connect(question, &QMessageBox::finished, this, [this, question, now] {
        if (question->clickedButton() == now)
            emit restartAsked();
    });
    question->open();
}

}  // namespace aon
