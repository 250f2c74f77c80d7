// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Owns: results on standard output: tables for people, CSV, or one JSON object.

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
}

namespace aon {

struct OutputFormat {
    bool json = false, csv = false;
};
/// --json, and --csv when the command has a table.
void addOutputFormat(CLI::App& command, OutputFormat& format, bool hasTable);

struct Column {
    std::string key;      ///< in CSV and JSON
    std::string title;    ///< for people
    int decimals = 3;     ///< for people; CSV and JSON have the shortest exact number
};
/// A number that does not exist is NaN: "–" for people, empty in CSV, null in JSON.
using TableCell = std::variant<std::string, long, double>;

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<TableCell>> rows;
};

std::string toText(const Table& table);   ///< numbers to the right
std::string toCsv(const Table& table);
nlohmann::ordered_json toJson(const Table& table);  ///< an array of objects

/// Infinity and NaN are null.
nlohmann::ordered_json jsonNumber(double value);

/// To standard output.
void print(const std::string& text);
void print(const nlohmann::ordered_json& json);

/// OutputError when something printed did not arrive.
void finishOutput();

}  // namespace aon
