// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trainingview.h"

#include "ui/jobs/trainingjob.h"
#include "ui/panels/trainingcurves.h"
#include "ui/panels/trainingsteps.h"
#include "ui/panels/trainingtext.h"
#include "ui/words/numbers.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace aon {

TrainingView::TrainingView(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_pages(new QStackedWidget), m_emptyPage(new QWidget), m_empty(new QLabel),
      m_train(new QPushButton(tr("Train"))), m_curves(new TrainingCurves(session, TrainingCurves::Arrangement::Grid))
{
    m_curves->setAccessibleName(title());
    m_curves->installEventFilter(this);
    makeEmptyPage();
    m_pages->addWidget(m_emptyPage);
    m_pages->addWidget(m_curves);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&session.training(), &TrainingJob::progressed, this, &TrainingView::refresh);
    connect(&session.training(), &TrainingJob::stateChanged, this, &TrainingView::refresh);
    connect(&session, &Session::changed, this, &TrainingView::refresh);
    refresh();
}

void TrainingView::makeEmptyPage()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_train->setAccessibleName(tr("Train a network"));
    m_train->setToolTip(tr("Train on this recording with the options of the training panel (Ctrl+T)"));
    m_train->setAutoDefault(false);
    connect(m_train, &QPushButton::clicked, this, [this] { startTraining(session(), *window()); });
    auto* rows = new QVBoxLayout(m_emptyPage);
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(12);
    rows->addStretch();
    rows->addWidget(m_empty);
    rows->addWidget(m_train, 0, Qt::AlignHCenter);
    rows->addStretch();
}

void TrainingView::refresh()
{
    const bool any = m_curves->hasData(), canTrain = session().document().dataset != nullptr;
    const QString what = tr("Loss, gradient norm, fit of every area and learning rate are drawn here while a network is trained.");
    m_empty->setText(canTrain ? (session().document().model ? tr("Of the training of this network nothing is known.") + QLatin1Char('\n') + what : what)
                              : trainingDescription(session()));
    m_train->setVisible(canTrain);
    m_train->setEnabled(!session().training().isActive());
    m_pages->setCurrentWidget(any ? static_cast<QWidget*>(m_curves) : m_emptyPage);
}

bool TrainingView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_curves || event->type() != QEvent::ToolTip)
        return View::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), readOut(help->pos()), m_curves);
    return true;
}

// All numbers of the iteration under the pointer.
QString TrainingView::readOut(QPoint position) const
{
    const std::vector<LossRow>& rows = session().training().rows();
    for (const QCPAxisRect* rect : m_curves->axisRects()) {
        if (!rect->rect().contains(position) || rows.empty())
            continue;
        const auto wanted = static_cast<long>(std::lround(rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x())));
        const auto row = std::ranges::lower_bound(rows, wanted, {}, [](const LossRow& each) { return each.step.iteration; });
        if (row == rows.end())
            return {};
        return tr("iteration %1\nloss %2, best %3 (root of summed squared error)\ngradient norm %4, learning rate %5")
            .arg(row->step.iteration)
            .arg(shortText(row->step.loss, 4))
            .arg(shortText(row->step.bestLoss, 4))
            .arg(shortText(row->step.gradientNorm, 4))
            .arg(shortText(row->step.learningRate, 4));
    }
    return {};
}

QString TrainingView::description() const { return trainingDescription(session()); }

QCustomPlot* TrainingView::plot() const { return m_curves->hasData() ? m_curves : nullptr; }

QString TrainingView::csv() const { return trainingCsv(session()); }

}  // namespace aon
