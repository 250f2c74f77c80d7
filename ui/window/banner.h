// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: the strip above everything: what must not be overlooked. Cautions stay as long as they are true, the first two of them side
// by side where there is room and the others behind a button, so that the views keep their height; what would move them waits until
// no mouse button is held. One that does not speak of what is seen now is hidden and keeps its place. A failure stays until it is
// closed, the next one comes, what failed succeeds, or a presentation begins.

#include "ui/words/cautions.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace aon {

class Banner : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t seenAtOnce = 2;

    explicit Banner(QWidget* parent = nullptr);

    void setNotices(const std::vector<Notice>& notices);
    void showFailure(const QString& sentence);
    void closeFailure() { showFailure({}); }

    const std::vector<Notice>& notices() const { return m_notices; }  ///< that are shown
    const QString& failure() const { return m_failure; }

signals:
    void viewAsked(const QString& name);  ///< that mends what a caution is about

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void setAllShown(bool on);
    QWidget* makeRest(std::size_t hidden);  ///< the button that shows them
    void present(const std::vector<Notice>& notices);
    bool takeSentences(const std::vector<Notice>& notices);
    QWidget* makeStrip(const std::vector<Notice>& notices);  ///< its labels become m_sentences
    QWidget* makeItem(const QString& sentence, bool isFailure, const Notice& about = {});  ///< a caution's label is the last of m_sentences
    static bool isAnySeen(const std::vector<Notice>& notices);
    void paint(QWidget& row, bool isFailure) const;

    std::vector<Notice> m_notices;
    std::optional<std::vector<Notice>> m_waiting;  ///< for the mouse to be let go
    QTimer m_look;
    QString m_failure;
    bool m_areAllShown = false;
    QVBoxLayout* m_rows;
    QWidget* m_strip = nullptr;  ///< of the notices; null: there are none
    std::vector<QLabel*> m_sentences;  ///< of the notices that have a place
    std::vector<QWidget*> m_items;     ///< they stand in
};

}  // namespace aon
