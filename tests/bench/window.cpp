// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth the window is at the published size (the demonstration: 355 neurons, 12 conditions):
//   - the longest time in which the GUI thread did not answer, while a network is trained and every view is looked at in turn;
//   - the time from a slider's move to the redrawn curves of the Rates view, without training.
// aonlab_bench_window [SECONDS]: of training, 20 unless told.
#include "model/network/model.h"
#include "tests/ui/windowtest.h"
#include "ui/jobs/trainingjob.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <qcustomplot.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

namespace {

using namespace aon;

constexpr double limit = 50.0;  // milliseconds the GUI thread may be busy at a stretch
constexpr int patience = 60000;

// Rings as often as it can; what lies between two rings is the time in which nothing else was answered.
class StallMeter : public QObject {
public:
    StallMeter()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double gap = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
            m_clock.restart();
            ++rings;
            if (gap > limit)
                ++stalls;
            if (gap > worst[where])
                worst[where] = gap;
        });
    }
    void start()
    {
        m_clock.start();
        m_timer.start();
    }
    void stop() { m_timer.stop(); }

    QString where;
    std::map<QString, double> worst;
    long rings = 0, stalls = 0;

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
};

bool openDemonstration(MainWindow& window)
{
    bool opened = false;
    QObject::connect(&window.filing(), &Filing::documentOpened, &window, [&] { opened = true; });
    window.filing().openDemonstration();
    return QTest::qWaitFor([&] { return opened; }, patience);
}

bool trainAtFirst(MainWindow& window)
{
    if (window.session().document().model)
        return true;
    Document document = window.session().document();
    document.options.iterations = 5;
    window.session().training().start(document);
    return QTest::qWaitFor([&] { return window.session().document().model != nullptr; }, patience);
}

void measureStalls(MainWindow& window, int seconds)
{
    StallMeter meter;
    const auto& views = window.workspace().views();
    window.session().training().start(window.session().document());
    QTest::qWait(500);
    meter.start();
    const int each = std::max(200, 1000 * seconds / static_cast<int>(views.size()));
    for (View* view : views) {
        meter.where = view->title();
        window.workspace().bringToFront(view);
        QTest::qWait(each);
    }
    meter.stop();
    const auto iterations = window.session().training().rows().size();
    window.session().training().stop();
    if (!QTest::qWaitFor([&] { return !window.session().training().isActive(); }, patience))
        std::puts("the training does not stop");
    std::printf("\nGUI thread during %zu iterations of training: %ld stalls above %.0f ms in %ld rounds of the event loop\n", iterations, meter.stalls,
                limit, meter.rings);
    for (const auto& [where, gap] : meter.worst)
        std::printf("  longest with %-14s in front  %7.1f ms\n", qPrintable(where), gap);
}

// How long it takes until a plot has been painted that shows what is asked for.
class PaintMeter : public QObject {
public:
    explicit PaintMeter(QCustomPlot& plot) : m_plot(plot)
    {
        plot.installEventFilter(this);
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        connect(&plot, &QCustomPlot::beforeReplot, this, [this] { m_isDrawn |= isNewest(); });
    }
    ~PaintMeter() override { m_plot.removeEventFilter(this); }

    std::function<bool()> isNewest;

    /// Milliseconds; the event loop runs as in the program, which sleeps while there is nothing to do.
    double measure(const std::function<void()>& act)
    {
        m_isDrawn = false;
        m_milliseconds = slowest;
        m_patience.start(static_cast<int>(slowest));
        m_clock.start();
        act();
        m_loop.exec();
        return m_milliseconds;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_isDrawn) {
            m_milliseconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;  // the picture is only copied from here on
            m_isDrawn = false;
            m_loop.quit();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    static constexpr double slowest = 5000.0;
    QCustomPlot& m_plot;
    QEventLoop m_loop;
    QTimer m_patience;
    QElapsedTimer m_clock;
    double m_milliseconds = slowest;
    bool m_isDrawn = false;
};

double moveSlider(MainWindow& window, double gain, PaintMeter& meter)
{
    Session& session = window.session();
    const Document& document = session.document();
    meter.isNewest = [&session, gain] {
        const auto& newest = session.comparison();
        return newest && newest->perturbations.size() == 1 && newest->perturbations.front().amount == gain;
    };
    const QString line = QStringLiteral("scale %1: F5 & mirror").arg(gain);
    return meter.measure([&] {
        session.setPerturbations({parsePerturbation(line.toStdString(), *populationOf(document), protocolOf(document))}, line, QStringLiteral("bench"));
    });
}

void measureRedraw(MainWindow& window)
{
    View* rates = window.workspace().viewNamed(QStringLiteral("rates"));
    if (!rates || !rates->plot()) {
        std::puts("there is no Rates view to measure");
        return;
    }
    window.workspace().bringToFront(rates);
    QTest::qWait(500);
    PaintMeter meter(*rates->plot());
    std::vector<double> times;
    for (int move = 0; move < 60; ++move) {
        times.push_back(moveSlider(window, (move + 1) / 50.0, meter));
        QTest::qWait(60);
    }
    std::sort(times.begin(), times.end());
    std::printf("\nslider move to redrawn curves, %zu moves: median %.1f ms, 90 %% below %.1f ms, longest %.1f ms\n", times.size(),
                times[times.size() / 2], times[times.size() * 9 / 10], times.back());
}

}  // namespace

int main(int argc, char** argv)
{
    const test::OwnHome home;
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    MainWindow window;
    window.resize(1280, 720);
    window.show();
    if (!openDemonstration(window) || !trainAtFirst(window))
        return 1;
    measureRedraw(window);
    measureStalls(window, argc > 1 ? std::max(1, std::atoi(argv[1])) : 20);
}
