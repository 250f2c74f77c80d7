// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/datasetview.h"

#include "model/recording/datasetnotes.h"
#include "ui/style/plotstyle.h"
#include "ui/views/csv.h"
#include "ui/views/plotview.h"
#include "ui/words/sentences.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace aon {

namespace {

QLabel* makeLabel()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QTableWidget* makeTable(const QString& name, const QStringList& header)
{
    auto* table = new QTableWidget(0, static_cast<int>(header.size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(header);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setHighlightSections(false);
    table->setWordWrap(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

void put(QTableWidget& table, int row, int column, const QString& text, bool number)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    table.setItem(row, column, item);
}

QString countText(const std::optional<int>& count) { return count ? QLocale().toString(*count) : QStringLiteral("–"); }

// As large as its cells, so that the page scrolls and not the table in it.
void fitSize(QTableWidget& table)
{
    table.resizeColumnsToContents();
    table.resizeRowsToContents();
    const int frame = 2 * table.frameWidth();
    table.setFixedSize(table.horizontalHeader()->length() + frame, table.horizontalHeader()->sizeHint().height() + table.verticalHeader()->length() + frame);
}

QLabel* makeHeading(const QString& text, QWidget* of)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(of);
    return label;
}

}  // namespace

DatasetView::DatasetView(Session& session, Focus& focus, QWidget* parent)
    : View(session, focus, parent), m_pages(new QStackedWidget), m_empty(makeLabel()), m_source(makeLabel()), m_notes(makeLabel()),
      m_areas(makeTable(tr("Neurons by area"), {tr("Area"), tr("Neurons"), tr("Inhibitory"), tr("Mirror"), tr("Exc.\nmirror"), tr("Exc.\nnon-mirror"),
                                                tr("Inh.\nmirror"), tr("Inh.\nnon-mirror")})),
      m_conditions(makeTable(tr("Conditions"), {tr("Condition"), tr("Agent"), tr("Variable"), tr("Recorded"), tr("Missing"), tr("Until")}))
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(24);
    m_empty->setText(openSomethingText());
    auto* scroll = new QScrollArea;
    scroll->setWidget(makeContent());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(&session, &Session::changed, this, [this](Parts parts) {
        if (parts & (Part::Recording | Part::Task | Part::Network))
            refresh();
    });
    connect(m_conditions, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0)
            this->focus().setCondition(row);
    });
    refresh();
}

QWidget* DatasetView::makeContent()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_source);
    layout->addSpacing(6);
    layout->addWidget(makeHeading(tr("Neurons by area and class"), m_areas));
    layout->addWidget(m_areas, 0, Qt::AlignLeft);
    layout->addSpacing(6);
    layout->addWidget(makeHeading(tr("Conditions of the protocol"), m_conditions));
    layout->addWidget(m_conditions, 0, Qt::AlignLeft);
    layout->addSpacing(6);
    layout->addWidget(m_notes);
    layout->addStretch(1);
    return content;
}

void DatasetView::refresh()
{
    const std::shared_ptr<const Dataset>& dataset = session().document().dataset;
    m_pages->setCurrentIndex(dataset ? 1 : 0);
    if (!dataset)
        return;
    m_source->setText(sentences().join(QLatin1Char('\n')));
    showAreas(dataset->population);
    showConditions(*dataset, protocolOf(session().document()));
    QStringList notes;
    for (const std::string& note : notesOn(*dataset, protocolOf(session().document()).slotNumbers()))
        notes << QStringLiteral("• ") + recordingNote(note);
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(!notes.isEmpty());
}

void DatasetView::showAreas(const Population& population)
{
    const std::vector<AreaCount> counts = countByArea(population);
    m_areas->setRowCount(static_cast<int>(counts.size()));
    const std::vector<QColor> colours = areaColours(population.areas, themeOf(palette()));
    for (std::size_t a = 0; a < counts.size(); ++a) {
        const AreaCount& count = counts[a];
        const int row = static_cast<int>(a);
        put(*m_areas, row, 0, a < colours.size() ? QString::fromStdString(count.area) : tr("all"), false);
        if (a < colours.size())
            m_areas->item(row, 0)->setForeground(colours[a]);
        int column = 1;
        put(*m_areas, row, column++, QLocale().toString(count.neurons), true);
        for (const std::optional<int>& number : {count.inhibitory, count.mirror, count.excitatoryMirror, count.excitatoryNonMirror,
                                                 count.inhibitoryMirror, count.inhibitoryNonMirror})
            put(*m_areas, row, column++, countText(number), true);
    }
    fitSize(*m_areas);
}

void DatasetView::showConditions(const Dataset& dataset, const Protocol& protocol)
{
    const std::vector<ConditionCoverage> rows = coverageOf(dataset, protocol);
    m_conditions->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t c = 0; c < rows.size(); ++c) {
        const Condition& condition = protocol.conditions[c];
        const int row = static_cast<int>(c);
        put(*m_conditions, row, 0, QString::fromStdString(condition.name), false);
        put(*m_conditions, row, 1, condition.inputMatrix == 0 ? tr("executed") : tr("observed"), false);
        put(*m_conditions, row, 2, QStringLiteral("FR%1").arg(condition.slot), false);
        put(*m_conditions, row, 3, rows[c].recorded ? tr("yes") : tr("no"), false);
        const double share = rows[c].entries > 0 ? 100.0 * static_cast<double>(rows[c].missing) / static_cast<double>(rows[c].entries) : 0.0;
        put(*m_conditions, row, 4, tr("%L1 %").arg(share, 0, 'f', share > 0.0 && share < 100.0 ? 1 : 0), true);
        put(*m_conditions, row, 5, rows[c].recorded ? tr("%L1 s").arg(rows[c].lastSecond, 0, 'f', 2) : QStringLiteral("–"), true);
    }
    fitSize(*m_conditions);
}

void DatasetView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

QString DatasetView::description() const
{
    return session().document().dataset ? sentences().join(QLatin1Char(' ')) : openSomethingText();
}

QStringList DatasetView::sentences() const
{
    const Dataset& dataset = *session().document().dataset;
    const bool isBuiltIn = dataset.synthetic && session().document().files.firingRates.empty();
    const QString source = isBuiltIn ? tr("Demonstration") : QString::fromStdString(dataset.source);
    QStringList text, areas;
    if (dataset.synthetic)
        text << tr("Synthetic data, made by a recipe, not recorded from an animal.");
    for (const Area& area : dataset.population.areas)
        areas << QStringLiteral("%1 %L2").arg(QString::fromStdString(area.name)).arg(area.size);
    text << tr("%1: %L2 neurons (%3), %L4 conditions recorded, %L5 bins each; fingerprint %6.")
                .arg(source).arg(dataset.neurons()).arg(areas.join(QStringLiteral(", ")))
                .arg(dataset.rates.size()).arg(dataset.bins()).arg(QString::fromStdString(dataset.fingerprint));
    text << tr("Rates are trained on, compared and drawn as they were given, one value for each bin of %L1 ms: none is smoothed, scaled or filled in.")
                .arg(1000.0 * protocolOf(session().document()).binSeconds);
    if (!dataset.population.hasSigns())
        text << tr("No inhibitory mask: signs of weights are unconstrained.");
    if (!dataset.population.hasMirror())
        text << tr("No mirror labels: mirror and non-mirror groups do not exist.");
    return text;
}

QString DatasetView::csv() const
{
    const std::shared_ptr<const Dataset>& dataset = session().document().dataset;
    if (!dataset)
        return {};
    const Protocol& protocol = protocolOf(session().document());
    QString text = QStringLiteral("condition,slot,recorded,entries,missing,last_second\n");
    for (const ConditionCoverage& row : coverageOf(*dataset, protocol)) {
        const Condition& condition = protocol.conditions[static_cast<std::size_t>(row.condition)];
        text += csvText(QString::fromStdString(condition.name)) + QStringLiteral(",%1,%2,%3,%4,").arg(condition.slot).arg(row.recorded).arg(row.entries).arg(row.missing)
                + csvNumber(row.lastSecond) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace aon
