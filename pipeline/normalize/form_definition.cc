#include "normalize/form_definition.h"

#include <toml++/toml.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "normalize/definition_keys.h"
#include "normalize/fold.h"
#include "normalize/unit.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kVocabularyFile = "vocabulary.toml";

Result<toml::table> parse_file(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return Failure{"様式定義の読み込み", path.string(), "ファイルを開けません"};
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    return Failure{"様式定義の読み込み", name + ":" + std::to_string(error.source().begin.line),
                   "TOMLの書式が正しくありません（" + std::string(error.description()) + "）"};
  }
}

model::Absence absence_named(DefinitionKeys& keys) {
  const std::string name = keys.text("absence");
  if (name == "not-applicable") return model::Absence::kNotApplicable;
  if (name == "not-yet-counted") return model::Absence::kNotYetCounted;
  if (name == "withheld") return model::Absence::kWithheld;
  keys.refuse("absence", "は not-applicable、not-yet-counted、withheld のいずれかです");
  return model::Absence::kNotApplicable;
}

model::Comparator comparator_named(DefinitionKeys& keys) {
  const std::string name = keys.text("comparator");
  if (name == "at_least") return model::Comparator::kAtLeast;
  if (name == "at_most") return model::Comparator::kAtMost;
  keys.refuse("comparator", "は at_least か at_most です");
  return model::Comparator::kEqual;
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
    words.units.push_back({unit.text("name"), unit.texts("variants")});
  });
  keys.each("bound", [&](DefinitionKeys& bound) {
    words.bounds.push_back({comparator_named(bound), bound.texts("words")});
    if (words.bounds.back().words.empty()) bound.refuse("words", "には1つ以上の語が必要です");
  });
  keys.each("missing", [&](DefinitionKeys& missing) {
    words.missing.push_back({absence_named(missing), missing.texts("words")});
  });
  words.unit_prefixes = keys.texts("unit_prefixes");
  for (const std::string& prefix : words.unit_prefixes) {
    if (!power_of_prefix(prefix))
      keys.refuse("unit_prefixes", "の「" + prefix + "」は位の語ではありません");
  }
  words.inexact_words = keys.texts("inexact_words");
  words.qualifiers = keys.texts("qualifiers");
  words.footnote_marks = keys.texts("footnote_marks");
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

Result<Vocabulary> read_vocabulary(const std::filesystem::path& path) {
  const auto table = parse_file(path);
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

FieldUse use_named(DefinitionKeys& keys) {
  const std::string name = keys.text_or("use", "published");
  if (name == "published") return FieldUse::kPublished;
  if (name != "not-published") keys.refuse("use", "は published か not-published です");
  return FieldUse::kNotPublished;
}

void read_table(DefinitionKeys& keys, FormDefinition& form) {
  TableDefinition& table = form.tables.emplace_back();
  table.id = keys.text("id");
  table.plan_term = keys.number("plan_term");
  table.section_words = keys.texts("section_words");
  keys.each("fields", [&table](DefinitionKeys& field) {
    table.fields.push_back(
        {field.text("id"), field.texts("labels"), field.flag_if_any("required"), use_named(field)});
  });
}

Result<FormDefinition> read_form(const std::filesystem::path& path, const Vocabulary& vocabulary) {
  const auto toml = parse_file(path);
  if (!toml) return toml.error();
  Fault fault;
  DefinitionKeys keys(*toml, path.filename().string(), fault);
  FormDefinition form;
  form.number = keys.number("number");
  form.title = keys.text("title");
  form.revision = keys.number("revision");
  form.file_words = keys.texts("file_words");
  keys.each("plan_term", [&form](DefinitionKeys& term) {
    form.plan_terms.push_back(
        {term.number("term"), FiscalYear{term.number("first")}, FiscalYear{term.number("last")}});
  });
  keys.each("table", [&form](DefinitionKeys& table) { read_table(table, form); });
  keys.finish();
  if (fault) return *fault;
  form.vocabulary = vocabulary;
  return form;
}

Result<std::vector<std::filesystem::path>> definition_files(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::filesystem::path& path = entry->path();
    if (path.extension() == ".toml" && path.filename() != kVocabularyFile) files.push_back(path);
  }
  if (error) return Failure{"様式定義の読み込み", folder.string(), "フォルダーを読めません"};
  if (files.empty())
    return Failure{"様式定義の読み込み", folder.string(), "様式定義（*.toml）がありません"};
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Result<std::vector<FormDefinition>> read_form_definitions(const std::filesystem::path& folder) {
  const auto files = definition_files(folder);
  if (!files) return files.error();
  const auto vocabulary = read_vocabulary(folder / kVocabularyFile);
  if (!vocabulary) return vocabulary.error();
  std::vector<FormDefinition> forms;
  for (const std::filesystem::path& file : *files) {
    const auto form = read_form(file, *vocabulary);
    if (!form) return form.error();
    forms.push_back(*form);
  }
  return forms;
}

}  // namespace nenpo::normalize
