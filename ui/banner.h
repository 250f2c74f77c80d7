// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the strip above everything: what must not be overlooked. Cautions stay as long as they are true; a failure stays
// until it is closed or the next one comes.

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace aon {

class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    void setCautions(const QStringList& cautions);
    void showFailure(const QString& sentence);
    void closeFailure() { showFailure({}); }

    const QStringList& cautions() const { return m_cautions; }
    const QString& failure() const { return m_failure; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeRow(const QString& sentence, bool isFailure);

    QStringList m_cautions;
    QString m_failure;
    QVBoxLayout* m_rows;
};

}  // namespace aon
