// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: ticks of logarithmic axes at 1, 2 and 5 times the powers of ten: what is shown often spans less than a decade,
// where decades alone leave no tick. Over more than two decades the powers of ten alone.

#include <qcustomplot.h>

#include <cmath>
#include <initializer_list>

namespace aon {

class LogTicker : public QCPAxisTicker {
protected:
    QVector<double> createTickVector(double, const QCPRange& range) override
    {
        QVector<double> ticks;
        if (!(range.lower > 0.0))
            return ticks;
        const bool dense = range.upper < 100.0 * range.lower;
        for (double decade = std::pow(10.0, std::floor(std::log10(range.lower))); decade <= range.upper; decade *= 10.0) {
            ticks.push_back(decade);
            for (double digit : {2.0, 5.0})
                if (dense)
                    ticks.push_back(digit * decade);
        }
        return ticks;
    }
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override { return locale.toString(tick, 'g', 6); }
};

}  // namespace aon
