// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: ticks of logarithmic axes: what is shown often spans less than a decade, where decades alone leave no tick. Over
// more than two decades the powers of ten alone, below also 2 and 5 times these, over less than a factor of five 1.5, 2, 3,
// 5 and 7 times, and over less than 2.5 even steps: between two and five ticks, as many as a low panel has room for.

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace aon {

class LogTicker : public QCPAxisTicker {
public:
    /// No tick above, where there is only room for names.
    void setLast(double last) { m_last = last; }

protected:
    QVector<double> createTickVector(double, const QCPRange& whole) override
    {
        const QCPRange range(whole.lower, std::min(whole.upper, m_last));
        QVector<double> ticks;
        if (!(range.lower > 0.0))
            return ticks;
        if (range.upper < 2.5 * range.lower) {
            const double step = evenStep((range.upper - range.lower) / 2.0);
            for (double tick = step * std::ceil(range.lower / step); tick <= range.upper; tick += step)
                ticks.push_back(tick);
            return ticks;
        }
        std::vector<double> digits;
        if (range.upper < 5.0 * range.lower)
            digits = {1.5, 2.0, 3.0, 5.0, 7.0};
        else if (range.upper < 100.0 * range.lower)
            digits = {2.0, 5.0};
        for (double decade = std::pow(10.0, std::floor(std::log10(range.lower))); decade <= range.upper; decade *= 10.0) {
            ticks.push_back(decade);
            for (double digit : digits)
                ticks.push_back(digit * decade);
        }
        return ticks;
    }
    // 1, 2 or 5 times a power of ten, at most `largest`.
    static double evenStep(double largest)
    {
        const double decade = std::pow(10.0, std::floor(std::log10(largest)));
        return decade * (largest >= 5.0 * decade ? 5.0 : largest >= 2.0 * decade ? 2.0 : 1.0);
    }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override { return locale.toString(tick, 'g', 6); }

private:
    double m_last = std::numeric_limits<double>::infinity();
};

}  // namespace aon
