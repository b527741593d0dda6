#pragma once

#include <cstdint>
#include <string>

#include "base/finding.h"
#include "model/edition.h"
#include "model/printed_fact.h"
#include "store/columns.h"

namespace nenpo::store {

// The columns of each table, listed once for writing and reading. The structured bindings are there
// so that a new field of the model does not compile until it has a column.

/// One entry of a list inside a record: a target of an indicator, a variant of a department's name.
struct ChildText {
  std::int64_t parent = 0;
  std::string text;
};
struct ChildCell {
  std::int64_t parent = 0;
  model::IgnoredCell cell;
};
struct ChildPlace {
  std::int64_t parent = 0;
  Place place;
};
/// A table of data without its lists (data_tables.cc).
struct DataTableHead {
  std::string id;
  int has_places = 1;
};
struct ChildColumn {
  std::int64_t parent = 0;
  model::DataColumn column;
};
struct ChildTotal {
  std::int64_t parent = 0;
  model::DataTotal total;
};
struct ChildSource {
  std::int64_t parent = 0;
  model::DataSource source;
};
struct MetaEntry {
  std::string key;
  std::string value;
};

template <typename Row>
void columns(Row& row, MetaEntry& entry) {
  text(row, "key", entry.key);
  text(row, "value", entry.value);
}

template <typename Row>
void columns(Row& row, ChildText& child) {
  number(row, "parent_no", child.parent);
  text(row, "text", child.text);
}

template <typename Row>
void columns(Row& row, ChildCell& child) {
  auto& [sheet, cell, reason] = child.cell;
  number(row, "parent_no", child.parent);
  text(row, "sheet", sheet);
  address(row, "", cell);
  text(row, "reason", reason);
}

template <typename Row>
void columns(Row& row, Place& place) {
  auto& [file, sheet, at] = place;
  text(row, "file", file);
  text(row, "sheet", sheet);
  text(row, "cell", at);
}

template <typename Row>
void columns(Row& row, ChildPlace& child) {
  number(row, "parent_no", child.parent);
  columns(row, child.place);
}

template <typename Row>
void columns(Row& row, model::InputFile& input) {
  auto& [file, sha256] = input;
  text(row, "file", file);
  text(row, "sha256", sha256);
}

template <typename Row>
void columns(Row& row, model::Submission& submission) {
  auto& [file, form, form_version, department, edition, submitted_on, encoding] = submission;
  text(row, "file", file);
  number(row, "form", form);
  text(row, "form_version", form_version);
  text(row, "department", department);
  number(row, "edition", edition);
  optional_date(row, "submitted_on", submitted_on);
  text(row, "encoding", encoding);
}

template <typename Row>
void columns(Row& row, model::Indicator& indicator) {
  auto& [id, plan_term, basic_policy_code, basic_policy, policy_code, policy, aspect, name, unit,
         source, direction, sdg_targets, department, from, unit_from, sdg_targets_from] = indicator;
  text(row, "indicator_id", id);
  number(row, "plan_term", plan_term);
  text(row, "basic_policy_code", basic_policy_code);
  text(row, "basic_policy", basic_policy);
  text(row, "policy_code", policy_code);
  text(row, "policy", policy);
  word(row, "aspect", aspect, parse_aspect);
  text(row, "name", name);
  text(row, "unit", unit);
  text(row, "source", source);
  word(row, "direction", direction, parse_direction);
  static_cast<void>(sdg_targets);  // a table of its own
  text(row, "department", department);
  provenance(row, "", from);
  provenance(row, "unit_", unit_from);
  provenance(row, "sdg_targets_", sdg_targets_from);
}

template <typename Row>
void columns(Row& row, model::Observation& observation) {
  row.derived("fact_id", Row::kReads ? "" : model::fact_id(observation));
  auto& [indicator_id, kind, when, value, unit, comparator, printed, plan_term, from, period_from,
         base_year] = observation;
  text(row, "indicator_id", indicator_id);
  word(row, "kind", kind, parse_kind);
  period(row, when);
  figure(row, value);
  text(row, "unit", unit);
  word(row, "comparator", comparator, parse_comparator);
  text(row, "printed", printed);
  number(row, "plan_term", plan_term);
  provenance(row, "", from);
  provenance(row, "period_", period_from);
  optional_year(row, "base_year", base_year);
}

template <typename Row>
void columns(Row& row, model::CellAccount& account) {
  auto& [file, read, mapped, ignored] = account;
  text(row, "file", file);
  number(row, "cells_read", read);
  number(row, "cells_mapped", mapped);
  static_cast<void>(ignored);  // a table of its own
}

template <typename Row>
void columns(Row& row, model::ProseFile& prose) {
  auto& [file, content] = prose;
  text(row, "file", file);
  text(row, "text", content);
}

template <typename Row>
void columns(Row& row, Finding& finding) {
  auto& [code, severity, place, message, remedy, related] = finding;
  text(row, "code", code);
  word(row, "severity", severity, parse_severity);
  columns(row, place);
  text(row, "message", message);
  text(row, "remedy", remedy);
  static_cast<void>(related);  // a table of its own
}

template <typename Row>
void columns(Row& row, model::PrintedFact& print) {
  auto& [publication, page, label, fact] = print;
  text(row, "publication", publication);
  number(row, "page", page);
  text(row, "label", label);
  text(row, "fact_id", fact);
}

template <typename Row>
void columns(Row& row, model::PlanTerm& plan) {
  auto& [term, first, last] = plan;
  number(row, "term", term);
  number(row, "first_year", first.starts);
  number(row, "last_year", last.starts);
}

template <typename Row>
void columns(Row& row, model::Department& department) {
  auto& [name, slug, variants] = department;
  text(row, "name", name);
  text(row, "slug", slug);
  static_cast<void>(variants);  // a table of its own
}

template <typename Row>
void columns(Row& row, model::Policy& record) {
  auto& [basic_policy_code, basic_policy, policy_code, policy] = record;
  text(row, "basic_policy_code", basic_policy_code);
  text(row, "basic_policy", basic_policy);
  text(row, "policy_code", policy_code);
  text(row, "policy", policy);
}

template <typename Row>
void columns(Row& row, model::SdgGoal& goal) {
  auto& [goal_number, name] = goal;
  number(row, "goal", goal_number);
  text(row, "name", name);
}

template <typename Row>
void columns(Row& row, model::HeaderAliases& aliases) {
  auto& [form, field, labels] = aliases;
  number(row, "form", form);
  text(row, "field", field);
  static_cast<void>(labels);  // a table of its own
}

template <typename Row>
void columns(Row& row, DataTableHead& head) {
  auto& [id, has_places] = head;
  text(row, "table_id", id);
  number(row, "has_places", has_places);
}

template <typename Row>
void columns(Row& row, ChildColumn& child) {
  auto& [id, type, label, unit] = child.column;
  number(row, "parent_no", child.parent);
  text(row, "column_id", id);
  word(row, "type", type, parse_column_type);
  text(row, "label", label);
  text(row, "unit", unit);
}

template <typename Row>
void columns(Row& row, ChildTotal& child) {
  auto& [whole, parts] = child.total;
  number(row, "parent_no", child.parent);
  text(row, "whole", whole);
  static_cast<void>(parts);  // a table of its own
}

template <typename Row>
void columns(Row& row, ChildSource& child) {
  auto& [file, sheet, department] = child.source;
  number(row, "parent_no", child.parent);
  text(row, "file", file);
  text(row, "sheet", sheet);
  text(row, "department", department);
}

}  // namespace nenpo::store
