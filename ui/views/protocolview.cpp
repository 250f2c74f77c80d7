// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/protocolview.h"

#include "model/base/error.h"
#include "model/base/files.h"
#include "model/task/stimulus.h"
#include "ui/figures/plotmarks.h"
#include "ui/views/csv.h"
#include "ui/views/protocoltables.h"
#include "ui/widgets/fittinglabel.h"
#include "ui/widgets/numberbox.h"
#include "ui/words/failures.h"
#include "ui/words/numbers.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QTabBar>
#include <QTableWidget>
#include <QTabWidget>

namespace aon {

ProtocolView::ProtocolView(Session& session, Focus& focus, QWidget* parent)
    : PlotView(session, focus, parent),
      m_events(makeProtocolTable(tr("Events"), {tr("Event"), tr("Time (s)")})),
      m_channels(makeProtocolTable(tr("Inputs"), {tr("Input"), tr("On"), tr("Off"), tr("Amplitude")})),
      m_conditions(makeProtocolTable(tr("Conditions of the task"), {tr("Condition"), tr("Agent"), tr("Cue"), tr("Recorded as"), tr("Inputs")})),
      m_which(new FittingLabel)
{
    makeButtons();
    canvas().setMinimumHeight(12 * fontMetrics().height());
    addBelow(makeTables());
    for (QTableWidget* table : {m_events, m_channels, m_conditions})
        connect(table, &QTableWidget::cellChanged, this, [this, table](int row, int column) { takeCell(*table, row, column); });
    connect(m_conditions, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            this->focus().setCondition(row);
    });
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Task | Part::Network))
            refresh();
    });
    connect(&focus, &Focus::conditionChanged, this, [this] {
        m_conditions->selectRow(condition());
        invalidate();
    });
    refresh();
    ready();
}

void ProtocolView::makeButtons()
{
    addToControls(m_which);
    const auto add = [this](const QString& text, const QString& tip, auto action) {
        auto* button = new QPushButton(text);
        button->setToolTip(tip);
        connect(button, &QPushButton::clicked, this, action);
        addToControls(button);
    };
    add(tr("Default"), tr("Back to the task of the preset chosen for training"), [this] {
        const Preset preset = session().document().options.preset;
        change(protocolFor(preset), QStringLiteral("# protocol: %1").arg(QString::fromStdString(toText(preset))));
    });
    add(tr("Load protocol…"), tr("Read a protocol from a JSON file"), [this] { loadFile(); });
    add(tr("Save protocol…"), tr("Write this protocol as a JSON file, for --protocol"), [this] { saveFile(); });
}

// One at a time, so that a table has the whole width and many rows.
QWidget* ProtocolView::makeTables()
{
    auto* tables = new QTabWidget;
    tables->setDocumentMode(true);
    tables->setAccessibleName(tr("Parts of the protocol"));
    tables->tabBar()->setExpanding(false);
    tables->addTab(m_conditions, tr("Conditions"));
    tables->addTab(m_channels, tr("Inputs"));
    auto* timing = new QWidget;
    auto* columns = new QHBoxLayout(timing);
    columns->setContentsMargins(0, 0, 8, 0);
    columns->addWidget(m_events, 1);
    auto* numbers = new QFormLayout;
    addNumber(*numbers, QStringLiteral("latency"), tr("Latency"), &Protocol::latencySeconds, 2.0, tr(" s"), tr("From an event to its input (s); 0.1 in the paper's task"));
    addNumber(*numbers, QStringLiteral("smoothing"), tr("Smoothing"), &Protocol::smoothingSeconds, 1.0, tr(" s"), tr("Width (sigma) of the Gaussian that smooths every input (s); 0.1"));
    addNumber(*numbers, QStringLiteral("noise"), tr("Noise"), &Protocol::noise, 1.0, {}, tr("Standard deviation of the noise of every input and step (no unit); 0.005"));
    addNumber(*numbers, QStringLiteral("warm-up"), tr("Warm-up"), &Protocol::warmupSeconds, 10.0, tr(" s"), tr("Simulated before the trial starts (s); 0.5"));
    columns->addLayout(numbers);
    tables->addTab(timing, tr("Events and timing"));
    return tables;
}

void ProtocolView::addNumber(QFormLayout& form, const QString& key, const QString& label, double Protocol::*field, double highest, const QString& unit, const QString& tip)
{
    auto* box = new NumberBox;
    box->setRange(0.0, highest);
    box->setDecimals(4);
    box->setSingleStep(0.005);
    box->setSuffix(unit);
    box->setKeyboardTracking(false);
    box->setToolTip(tip);
    form.addRow(label, box);
    m_numbers.push_back({box, field, label});
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, field, key](double value) {
        if (m_filling)
            return;
        Protocol changed = protocol();
        changed.*field = value;
        change(changed, QStringLiteral("# protocol: %1 %2").arg(key).arg(value), key);
    });
}

// A refused edit is told in one sentence, and what is on screen goes back to what holds.
void ProtocolView::change(const Protocol& changed, const QString& line, const QString& drag)
{
    try {
        validate(changed);
        Document after = session().document();
        after.protocol = changed;
        session().edit(after, line, drag);
    } catch (const Error& error) {
        session().fail(failureSentence(error));
        refresh();
    }
}

void ProtocolView::takeCell(QTableWidget& table, int row, int column)
{
    if (m_filling)
        return;
    Protocol changed = protocol();
    const QString text = table.item(row, column)->text().trimmed();
    const QString wrong = &table == m_events     ? takeEvent(changed, row, column, text)
                          : &table == m_channels ? takeChannel(changed, row, column, text)
                                                 : takeCondition(changed, row, column, text);
    if (wrong.isEmpty()) {
        change(changed, QStringLiteral("# protocol: %1").arg(text));
    } else {
        session().fail(wrong);
        refresh();
    }
}

void ProtocolView::refresh()
{
    m_filling = true;
    for (const Number& number : m_numbers)
        number.box->setValue(protocol().*number.field);
    fillEvents(*m_events, protocol());
    fillChannels(*m_channels, protocol());
    fillConditions(*m_conditions, protocol());
    m_conditions->selectRow(condition());
    const std::shared_ptr<const Model>& model = session().document().model;
    m_which->setTexts(model && !(model->protocol == protocol())
                          ? QStringList{tr("Task of the next training; the open network was trained on another."), tr("Task of the next training")}
                          : QStringList{tr("Task: %1").arg(QString::fromStdString(protocol().name))});
    m_filling = false;
    invalidate();
}

int ProtocolView::condition() const
{
    return std::clamp(focus().condition(), 0, static_cast<int>(protocol().conditions.size()) - 1);
}

// One lane for each input that the condition has, so that none hides another.
void ProtocolView::draw(bool)
{
    clearCanvas();
    auto* rect = new QCPAxisRect(&canvas());
    auto* note = new QCPTextElement(&canvas(), fitting(smoothingNotes(), plotFont(0.9), canvas().width() - 24), plotFont(0.9));
    note->setTextColor(theme().muted);
    note->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
    note->setMargins(QMargins(12, 4, 12, 0));
    canvas().plotLayout()->setRowSpacing(0);
    canvas().plotLayout()->addElement(0, 0, note);
    canvas().plotLayout()->setRowStretchFactor(0, 0.001);
    canvas().plotLayout()->addElement(1, 0, rect);
    const int names = linesOfEventLabels(protocol()) * QFontMetrics(plotFont(0.8)).height();
    rect->setMinimumMargins(QMargins(8, 22 + names, 16, 6));
    styleAxes(*rect, theme());
    const Condition& shown = protocol().conditions[static_cast<std::size_t>(condition())];
    const QString title = tr("Inputs of %1 (%2), without noise").arg(QString::fromStdString(shown.name), shown.inputMatrix == 0 ? tr("executed") : tr("observed"));
    addTitle(*rect, {}, theme().text, names)->setTexts({tr("%1; all others are 0").arg(title), title});
    drawLanes(*rect);
    addEventLines(*rect, protocol(), theme(), EventLabels::Above);
    m_rect = rect;
}

// From the top.
std::vector<int> ProtocolView::lanes() const
{
    std::vector<int> channels = protocol().conditions[static_cast<std::size_t>(condition())].channels;
    std::ranges::sort(channels);
    return channels;
}

void ProtocolView::drawLanes(QCPAxisRect& rect)
{
    QCPAxis *x = rect.axis(QCPAxis::atBottom), *y = rect.axis(QCPAxis::atLeft);
    const Matrix<float> input = noiseFreeStimulus(protocol())[static_cast<std::size_t>(condition())];
    const std::vector<int> shown = lanes();
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const double base = static_cast<double>(shown.size() - 1 - k);
        ticker->addTick(base + 0.4, QString::fromStdString(protocol().channels[static_cast<std::size_t>(shown[k])].name));
        auto* line = canvas().addGraph(x, y);
        auto* floor = canvas().addGraph(x, y);
        QVector<double> seconds, high;
        for (int t = protocol().warmupSteps(); t < input.cols(); ++t) {
            seconds.append((t - protocol().warmupSteps()) * protocol().stepSeconds);
            high.append(base + 0.85 * static_cast<double>(input(shown[k], t)));
        }
        line->setData(seconds, high, true);
        floor->setData({0.0, protocol().trialSeconds}, {base, base}, true);
        floor->setPen(QPen(theme().grid, 1));
        line->setPen(QPen(QColor("#0072B2"), 1.6));
        line->setBrush(QColor(0, 114, 178, 70));
        line->setChannelFillGraph(floor);
    }
    y->setTicker(ticker);
    y->setTickLabelFont(plotFont(0.75));
    y->setTickLength(0, 0);
    y->grid()->setVisible(false);
    y->setRange(-0.1, std::max(1.0, static_cast<double>(shown.size())) + 0.35);
    y->setLabel(tr("input, 0 to 1"));
    x->setRange(0.0, protocol().trialSeconds);
    x->setLabel(PlotText::tr("time from trial start (s)"));
}

// The curves are soft and late, and here is why; longest first.
QStringList ProtocolView::smoothingNotes() const
{
    const double latency = protocol().latencySeconds, smoothing = protocol().smoothingSeconds;
    return {tr("As the network gets them: switched %L1 s after the event (latency), then smoothed by a Gaussian of sigma %L2 s, so edges begin before.").arg(latency).arg(smoothing),
            tr("Latency %L1 s, smoothed by a Gaussian of sigma %L2 s: edges begin before.").arg(latency).arg(smoothing),
            tr("latency %L1 s, smoothed %L2 s").arg(latency).arg(smoothing)};
}

QString ProtocolView::readOut(QPoint position) const
{
    if (!m_rect || !m_rect->rect().contains(position))
        return {};
    const Matrix<float> input = noiseFreeStimulus(protocol())[static_cast<std::size_t>(condition())];
    const double seconds = m_rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
    const int step = protocol().warmupSteps() + static_cast<int>(seconds / protocol().stepSeconds);
    const std::vector<int> shown = lanes();
    const auto lane = std::ssize(shown) - 1 - static_cast<std::ptrdiff_t>(std::floor(m_rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y())));
    if (step < 0 || step >= input.cols() || lane < 0 || lane >= std::ssize(shown))
        return {};
    const int channel = shown[static_cast<std::size_t>(lane)];
    return tr("%1 at %2 s: %3 (no unit)").arg(QString::fromStdString(protocol().channels[static_cast<std::size_t>(channel)].name))
        .arg(fixedText(seconds, 2)).arg(fixedText(static_cast<double>(input(channel, step)), 2));
}

void ProtocolView::resizeEvent(QResizeEvent* event)
{
    PlotView::resizeEvent(event);
    invalidate();
}

QString ProtocolView::description() const
{
    QStringList events;
    for (const Event& event : protocol().events)
        events << tr("%1 at %L2 s").arg(QString::fromStdString(event.name)).arg(event.seconds);
    return tr("Task “%1”: %L2 conditions, %L3 inputs, steps of %L4 ms, bins of %L5 ms, trial of %L6 s after %L7 s of warm-up; %8; latency %L9 s.")
        .arg(QString::fromStdString(protocol().name))
        .arg(protocol().conditions.size())
        .arg(protocol().channels.size())
        .arg(1000.0 * protocol().stepSeconds)
        .arg(1000.0 * protocol().binSeconds)
        .arg(protocol().trialSeconds)
        .arg(protocol().warmupSeconds)
        .arg(events.join(QStringLiteral(", ")))
        .arg(protocol().latencySeconds)
        + QLatin1Char(' ') + smoothingNotes().front();
}

QString ProtocolView::headline() const { return tr("Inputs of the task “%1” over time").arg(QString::fromStdString(protocol().name)); }

QString ProtocolView::csv() const
{
    const Matrix<float> input = noiseFreeStimulus(protocol())[static_cast<std::size_t>(condition())];
    QString text = QStringLiteral("seconds");
    for (const Channel& channel : protocol().channels)
        text += QLatin1Char(',') + csvText(QString::fromStdString(channel.name));
    text += QLatin1Char('\n');
    for (long t = 0; t < input.cols(); ++t) {
        text += csvNumber(static_cast<double>(t - protocol().warmupSteps()) * protocol().stepSeconds);
        for (long k = 0; k < input.rows(); ++k)
            text += QLatin1Char(',') + csvNumber(static_cast<double>(input(k, t)));
        text += QLatin1Char('\n');
    }
    return text;
}

void ProtocolView::loadFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Load a protocol"), {}, tr("Protocols (*.json)"));
    if (file.isEmpty())
        return;
    try {
        change(loadProtocol(file.toStdString()), QStringLiteral("# protocol: %1").arg(file));
    } catch (const Error& error) {
        session().fail(failureSentence(error));
    }
}

void ProtocolView::saveFile()
{
    QString file = QFileDialog::getSaveFileName(this, tr("Save the protocol"), QStringLiteral("protocol.json"), tr("Protocols (*.json)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        file += QLatin1String(".json");  // never over a file of data
    try {
        saveAtomically(file.toStdString(), toJson(protocol()));
        session().succeed(tr("Saved the protocol as %1.").arg(file), Deed::SaveProtocol);
    } catch (const Error& error) {
        session().failAt(Deed::SaveProtocol, failureSentence(error));
    }
}

}  // namespace aon
