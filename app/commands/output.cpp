// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "model/base/error.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace aon {

namespace {

using Json = nlohmann::ordered_json;

int writingFailed = 0;  // errno of the first text that could not be written, for the end to report

std::string forPeople(const TableCell& cell, int decimals)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* whole = std::get_if<long>(&cell))
        return std::to_string(*whole);
    const double value = std::get<double>(cell);
    if (!std::isfinite(value))
        return std::isnan(value) ? "–" : value > 0 ? "∞" : "-∞";
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", decimals, value);
    const std::string text = digits;
    return text.find_first_of("123456789") == std::string::npos && text.front() == '-' ? text.substr(1) : text;
}

std::string forCsv(const TableCell& cell)
{
    if (const auto* text = std::get_if<std::string>(&cell)) {
        if (text->find_first_of(",\"\n") == std::string::npos)
            return *text;
        std::string quoted = "\"";
        for (const char c : *text)
            quoted += c == '"' ? "\"\"" : std::string(1, c);
        return quoted + "\"";
    }
    if (const auto* whole = std::get_if<long>(&cell))
        return std::to_string(*whole);
    const double value = std::get<double>(cell);
    char digits[32];
    return std::isnan(value) ? "" : std::string(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// Columns on the screen: bytes that begin a character.
std::size_t width(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

template <class Text>
std::string lines(const Table& table, const std::string& separator, Text text)
{
    std::string out;
    for (std::size_t r = 0; r <= table.rows.size(); ++r)
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            out += text(r, c) + (c + 1 < table.columns.size() ? separator : "\n");
    return out;
}

}  // namespace

void addOutputFormat(CLI::App& command, OutputFormat& format, bool hasTable)
{
    CLI::Option* json = command.add_flag("--json", format.json, "Print the result as one JSON object");
    if (hasTable)
        command.add_flag("--csv", format.csv, "Print the table as CSV")->excludes(json);
}

std::string toText(const Table& table)
{
    const auto cell = [&](std::size_t row, std::size_t column) {
        const Column& c = table.columns[column];
        return row == 0 ? c.title : forPeople(table.rows[row - 1][column], c.decimals);
    };
    std::vector<std::size_t> widths(table.columns.size());
    for (std::size_t row = 0; row <= table.rows.size(); ++row)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], width(cell(row, column)));
    return lines(table, "  ", [&](std::size_t row, std::size_t column) {
        const std::string text = cell(row, column), blanks(widths[column] - width(text), ' ');
        const bool words = table.rows.empty() || std::holds_alternative<std::string>(table.rows.front()[column]);
        return words ? text + blanks : blanks + text;
    });
}

std::string toCsv(const Table& table)
{
    return lines(table, ",", [&](std::size_t row, std::size_t column) {
        return row == 0 ? table.columns[column].key : forCsv(table.rows[row - 1][column]);
    });
}

Json jsonNumber(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json toJson(const Table& table)
{
    Json array = Json::array();
    for (const std::vector<TableCell>& row : table.rows) {
        Json object = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c)
            if (const auto* value = std::get_if<double>(&row[c]))
                object[table.columns[c].key] = jsonNumber(*value);
            else if (const auto* whole = std::get_if<long>(&row[c]))
                object[table.columns[c].key] = *whole;
            else
                object[table.columns[c].key] = std::get<std::string>(row[c]);
        array.push_back(std::move(object));
    }
    return array;
}

void print(const std::string& text)
{
    errno = 0;
    if (std::fwrite(text.data(), 1, text.size(), stdout) < text.size() && !writingFailed)
        writingFailed = errno;
}

void print(const Json& json) { print(json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"); }

void finishOutput()
{
    errno = 0;
    const bool flushed = std::fflush(stdout) == 0;
    if (flushed && !std::ferror(stdout))
        return;
    if (errno == EPIPE || writingFailed == EPIPE)
        return;  // the reader has seen enough, as of `| head`
    const int reason = errno ? errno : writingFailed;
    throw OutputError("the standard output", reason ? std::strerror(reason) : "it was closed");
}

}  // namespace aon
