// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the strip above everything: what must not be overlooked. Cautions stay as long as they are true; a failure stays
// until it is closed or the next one comes.

#include "ui/cautions.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace aon {

class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    void setNotices(const std::vector<Notice>& notices);
    void showFailure(const QString& sentence);
    void closeFailure() { showFailure({}); }

    const std::vector<Notice>& notices() const { return m_notices; }
    const QString& failure() const { return m_failure; }

signals:
    void viewAsked(const QString& name);  ///< that mends what a caution is about

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    bool takeSentences(const std::vector<Notice>& notices);
    QWidget* makeRow(const QString& sentence, bool isFailure, const Notice& about = {});  ///< its label is the last of m_sentences

    std::vector<Notice> m_notices;
    QString m_failure;
    QVBoxLayout* m_rows;
    std::vector<QLabel*> m_sentences;  ///< of the notices
};

}  // namespace aon
