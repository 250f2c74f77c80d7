// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/libraries.h"

#include <Eigen/Core>
#include <nlohmann/json.hpp>
#include <qcustomplot.h>

namespace aon {

// matio, HDF5 and Highway are known to model/ alone; the build says which they are.
std::vector<std::pair<QString, QString>> libraryVersions()
{
    const auto joined = [](int a, int b, int c) { return QStringLiteral("%1.%2.%3").arg(a).arg(b).arg(c); };
    return {
        {QStringLiteral("Qt"), QLatin1String(qVersion())},
        {QStringLiteral("QCustomPlot"), QStringLiteral(QCUSTOMPLOT_VERSION_STR)},
        {QStringLiteral("Eigen"), joined(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION)},
        {QStringLiteral("matio"), QStringLiteral(AONLAB_MATIO_VERSION)},
        {QStringLiteral("HDF5"), QStringLiteral(AONLAB_HDF5_VERSION)},
        {QStringLiteral("Highway"), QStringLiteral(AONLAB_HIGHWAY_VERSION)},
        {QStringLiteral("nlohmann-json"), joined(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)},
    };
}

}  // namespace aon
