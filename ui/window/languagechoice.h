// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: choosing the language of the window. Texts are made in one language when the window is built, so another one comes with
// the next start; whoever chooses it is told so and can start again at once.

#include <QObject>

class QWidget;

namespace aon {

class Actions;
class Settings;

class LanguageChoice : public QObject {
    Q_OBJECT
public:
    LanguageChoice(const Actions& actions, Settings& settings, QWidget& window);

signals:
    void restartAsked();

private:
    void choose(const QString& code);

    Settings& m_settings;
    QWidget& m_window;
    QString m_spoken;  ///< since the start
};

}  // namespace aon
