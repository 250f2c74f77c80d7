// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trainingview.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/trainingcurves.h"
#include "ui/panels/trainingtext.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace aon {

TrainingView::TrainingView(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_pages(new QStackedWidget), m_empty(new QLabel),
      m_curves(new TrainingCurves(session, TrainingCurves::Arrangement::Grid))
{
    m_curves->setAccessibleName(title());
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_curves);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&session.training(), &TrainingJob::progressed, this, &TrainingView::refresh);
    connect(&session, &Session::changed, this, &TrainingView::refresh);
    refresh();
}

void TrainingView::refresh()
{
    const bool any = m_curves->hasData();
    if (!any)
        m_empty->setText(trainingDescription(session()));
    m_pages->setCurrentWidget(any ? static_cast<QWidget*>(m_curves) : m_empty);
}

QString TrainingView::description() const { return trainingDescription(session()); }

QCustomPlot* TrainingView::plot() const { return m_curves->hasData() ? m_curves : nullptr; }

QString TrainingView::csv() const { return trainingCsv(session()); }

}  // namespace aon
