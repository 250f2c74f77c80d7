// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: a label that never makes the window wider: it says the first of its texts that there is room for, else the last one
// cut with …; the whole is its tooltip and its accessible name.

#include "ui/figures/plotmarks.h"

#include <QEvent>
#include <QLabel>

namespace aon {

class FittingLabel : public QLabel {
public:
    explicit FittingLabel(QWidget* parent = nullptr) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHorizontalStretch(1);
        setSizePolicy(policy);
    }

    /// The same in other words, longest first; the last one is cut before its `ending`, if need be.
    void setTexts(const QStringList& texts, const QString& ending = {})
    {
        m_texts = texts;
        m_ending = ending;
        setToolTip(texts.value(0));
        setAccessibleName(texts.value(0));
        fit();
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QLabel::resizeEvent(event);
        fit();
    }
    void changeEvent(QEvent* event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }

private:
    void fit() { setText(fitting(m_texts, font(), contentsRect().width() - 2, m_ending)); }

    QStringList m_texts;
    QString m_ending;
};

}  // namespace aon
