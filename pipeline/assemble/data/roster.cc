#include <utility>

#include "assemble/data/data_marks.h"
#include "assemble/data/records.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// Family and given name are one blank apart, as submitted; a name without one is all family.
std::pair<std::string_view, std::string_view> divided(std::string_view name) {
  constexpr std::string_view kWideBlank = "\u3000";
  for (const std::string_view blank : {std::string_view(" "), kWideBlank}) {
    const std::size_t at = name.find(blank);
    if (at != std::string_view::npos)
      return {trim(name.substr(0, at)), trim(name.substr(at + blank.size()))};
  }
  return {name, {}};
}

/// The name with its reading over exactly the characters that the department put it on.
model::Inlines with_ruby(std::string_view name, std::string_view base, std::string_view reading,
                         const std::string& fact) {
  const std::size_t at = base.empty() || reading.empty() ? std::string_view::npos : name.find(base);
  if (name.empty()) return {};
  if (at == std::string_view::npos) return {model::Text{std::string(name), false, fact}};
  model::Inlines inlines;
  const auto add = [&inlines, &fact](std::string_view text) {
    if (!text.empty()) inlines.emplace_back(model::Text{std::string(text), false, fact});
  };
  add(name.substr(0, at));
  inlines.emplace_back(model::Ruby{std::string(base), std::string(reading), {}, false});
  add(name.substr(at + base.size()));
  return inlines;
}

struct Name {
  std::string_view family, given;
};
struct Reading {
  std::string_view base, reading;
};

/// Puts the reading on the half that has its base. A reading of the whole name is divided as the
/// name is; one without a base belongs to the given name, as the form asks, or to the only one.
std::pair<Reading, Reading> readings(const Name& name, Reading whole) {
  if (whole.base.empty() && name.given.empty()) return {{name.family, whole.reading}, {}};
  if (whole.base.empty()) return {{}, {name.given, whole.reading}};
  if (name.given.find(whole.base) != std::string_view::npos) return {{}, whole};
  const auto [base_family, base_given] = divided(whole.base);
  const auto [family, given] = divided(whole.reading);
  if (base_given.empty() || given.empty()) return {whole, {}};
  return {{base_family, family}, {base_given, given}};
}

model::Roster::Person person_of(const Record& record) {
  const std::string fact = record.fact("name");
  const auto [family, given] = divided(record.text("name"));
  const auto [on_family, on_given] =
      readings({family, given}, {record.text("ruby_base"), record.text("ruby")});
  model::Roster::Person person;
  person.number = std::string(record.text("roster_no"));
  person.affiliation = std::string(record.text("affiliation"));
  person.role = std::string(record.text("role"));
  person.family = with_ruby(family, on_family.base, on_family.reading, fact);
  person.given = with_ruby(given, on_given.base, on_given.reading, fact);
  person.fact = fact;
  return person;
}

}  // namespace

DataParts roster_parts(const Mark& mark, const Assembly& assembly) {
  const Records records = records_of(assembly.edition, "roster");
  if (records.empty()) return missing_records(mark, "参加者名簿", "様式7「参加者名簿」", assembly);
  model::Roster roster;
  roster.from = mark.from;
  for (const Record& record : records) roster.people.push_back(person_of(record));
  return {{"people", {model::Gathering{std::move(roster)}}}};
}

}  // namespace nenpo::assemble
