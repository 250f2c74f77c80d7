// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/recording/manifest.h"

#include <nlohmann/json.hpp>

#include <QProcess>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>

namespace aon::test {

namespace {

const char* const kindNames[] = {"numeric", "logical", "text", "complex", "sparse", "cell", "struct", "function", "other", "unusable"};

std::vector<double> decode(const std::string& hexadecimal)
{
    const QByteArray bytes = QByteArray::fromHex(QByteArray::fromStdString(hexadecimal));
    std::vector<double> values(static_cast<std::size_t>(bytes.size()) / sizeof(double));
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(double));
    return values;
}

bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, sizeof a) == 0;
}

}  // namespace

std::string runPython(const std::string& script, const std::filesystem::path& folder, const std::vector<std::string>& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    // Debian's own interpreter: another one in the path may lack SciPy and h5py.
    QStringList list{"-B", QString::fromStdString(AONLAB_TEST_DATA "/../recording/" + script), QString::fromStdString(folder.string())};
    for (const std::string& argument : arguments)
        list << QString::fromStdString(argument);
    process.start("/usr/bin/python3", list);
    if (!process.waitForFinished(300'000))
        return "python3 did not finish: " + process.errorString().toStdString();
    const std::string said = process.readAll().toStdString();
    return process.exitCode() == 0 ? "" : "…" + said.substr(said.size() - std::min<std::size_t>(said.size(), 400));
}

nlohmann::json readManifest(const std::filesystem::path& folder)
{
    std::ifstream file(folder / "manifest.json");
    return nlohmann::json::parse(file);
}

std::string difference(const MatVariable& variable, const nlohmann::json& expected)
{
    const std::string kind = expected["kind"], found = kindNames[static_cast<int>(variable.kind)];
    if (kind == "empty")
        return variable.count() == 0 && found != "unusable" ? "" : "not empty but " + variable.shape();
    if (found != kind)
        return found + " (" + variable.trouble + ") where " + kind + " was expected";
    if (kind == "text" && expected.contains("rows")) {
        const std::vector<std::string> rows = expected["rows"];
        return rows == variable.rows || (rows.empty() && variable.text.empty()) ? "" : "other text: \"" + variable.text + "\"";
    }
    if (kind != "numeric" && kind != "logical")
        return "";
    const std::vector<std::size_t> shape = expected["shape"];
    if (shape != variable.dims)
        return "of the shape " + variable.shape() + " where " + expected["shape"].dump() + " was expected";
    const std::vector<double> values = decode(expected["values"]);
    if (values.size() != variable.values.size())
        return std::to_string(variable.values.size()) + " values where " + std::to_string(values.size()) + " were expected";
    for (std::size_t k = 0; k < values.size(); ++k)
        if (!same(values[k], variable.values[k]))
            return "value " + std::to_string(k) + " is " + std::to_string(variable.values[k]) + ", not " + std::to_string(values[k]);
    return "";
}

}  // namespace aon::test
