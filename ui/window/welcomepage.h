// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: what is there when nothing is open: what this is, the demonstration, files to open.

#include <QWidget>

class QVBoxLayout;

namespace aon {

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);

signals:
    void demonstrationAsked();
    void openAsked();
    void openFolderAsked();
    void recentAsked(const QString& path);

private:
    QWidget* makeHead();
    QWidget* makeChoices();

    QWidget* m_recent;
    QVBoxLayout* m_recentRows;
};

}  // namespace aon
