#include "normalize/vocabulary_file.h"

#include "normalize/definition_keys.h"
#include "normalize/fold.h"
#include "normalize/unit.h"

namespace nenpo::normalize {
namespace {

model::Absence absence_named(DefinitionKeys& keys) {
  const std::string name = keys.text("absence");
  if (name == "not-applicable") return model::Absence::kNotApplicable;
  if (name == "not-yet-counted") return model::Absence::kNotYetCounted;
  if (name == "withheld") return model::Absence::kWithheld;
  keys.refuse("absence", "は not-applicable、not-yet-counted、withheld のいずれかです");
  return model::Absence::kNotApplicable;
}

model::Comparator comparator_named(DefinitionKeys& keys) {
  using enum model::Comparator;
  const std::string name = keys.text("comparator");
  for (const auto comparator : {kAtLeast, kAtMost, kLessThan, kMoreThan, kAbout}) {
    if (name == model::to_string(comparator)) return comparator;
  }
  keys.refuse("comparator", "は at_least、at_most、less_than、more_than、about のいずれかです");
  return kEqual;
}

/// Every spelling of a unit as it is compared: half-width, without blanks.
std::vector<std::string> unit_spellings(const std::string& name,
                                        const std::vector<std::string>& variants) {
  std::vector<std::string> spellings{without_blanks(fold_width(name))};
  for (const std::string& variant : variants) {
    spellings.push_back(without_blanks(fold_width(variant)));
  }
  return spellings;
}

std::vector<std::string> keys_of(std::vector<std::string> words) {
  for (std::string& word : words) word = word_key(word);
  return words;
}

/// Words that are looked for in folded numbers.
std::vector<std::string> folded(std::vector<std::string> words) {
  for (std::string& word : words) word = fold_width(word);
  return words;
}

model::Aspect aspect_named(DefinitionKeys& keys) {
  const std::string name = keys.text("aspect");
  for (const auto aspect :
       {model::Aspect::kEconomy, model::Aspect::kSociety, model::Aspect::kEnvironment}) {
    if (name == model::to_string(aspect)) return aspect;
  }
  keys.refuse("aspect", "は economy、society、environment のいずれかです");
  return model::Aspect::kNone;
}

void read_number_words(DefinitionKeys& keys, Vocabulary& words) {
  keys.each("unit", [&](DefinitionKeys& unit) {
    const std::string name = unit.text("name");
    words.units.push_back({name, unit_spellings(name, unit.texts("variants")),
                           unit.text_or("dimension", ""), unit.number_or("power", 0)});
  });
  keys.each("bound", [&](DefinitionKeys& bound) {
    words.bounds.push_back(
        {comparator_named(bound), folded(bound.texts("words")), bound.flag_if_any("leads")});
    if (words.bounds.back().words.empty()) bound.refuse("words", "には1つ以上の語が必要です");
  });
  keys.each("missing", [&](DefinitionKeys& missing) {
    words.missing.push_back({absence_named(missing), keys_of(missing.texts("words")),
                             missing.flag_if_any("as_empty"), missing.flag_if_any("symbol")});
  });
  words.unit_prefixes = keys.texts("unit_prefixes");
  for (const std::string& prefix : words.unit_prefixes) {
    if (!power_of_prefix(prefix))
      keys.refuse("unit_prefixes", "の「" + prefix + "」は位の語ではありません");
  }
  words.range_words = folded(keys.texts("range_words"));
  words.qualifiers = folded(keys.texts("qualifiers"));
  words.footnote_marks = folded(keys.texts("footnote_marks"));
}

void read_layout_words(DefinitionKeys& keys, Vocabulary& words) {
  keys.each("heading", [&](DefinitionKeys& heading) {
    words.headings.push_back({heading.text("id"), heading.texts("labels")});
  });
  keys.each("ignored_row", [&](DefinitionKeys& row) {
    words.ignored_rows.push_back(
        {row.text("reason"), row.texts_if_any("starts_with"), row.texts_if_any("equals")});
  });
  keys.each("era", [&](DefinitionKeys& era) {
    words.eras.push_back({era.texts("names"), era.date("first"), era.date_if_any("last")});
    if (words.eras.back().names.empty()) era.refuse("names", "には1つ以上の語が必要です");
  });
  keys.each("aspect", [&](DefinitionKeys& aspect) {
    words.aspects.push_back({aspect_named(aspect), aspect.texts("words")});
  });
  words.withheld_marks = keys.texts("withheld_marks");
  words.withheld_prefixes = keys.texts("withheld_prefixes");
  words.goal_words = keys.texts("goal_words");
  for (std::string& word : words.goal_words) word = word_key(word);
}

}  // namespace

Result<Vocabulary> read_vocabulary(const std::filesystem::path& path) {
  const auto table = parse_definition(path);
  if (!table) return table.error();
  Vocabulary words;
  Fault fault;
  DefinitionKeys keys(*table, path.filename().string(), fault);
  read_number_words(keys, words);
  read_layout_words(keys, words);
  keys.finish();
  if (fault) return *fault;
  return words;
}

}  // namespace nenpo::normalize
