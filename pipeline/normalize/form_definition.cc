#include "normalize/form_definition.h"

#include <algorithm>

#include "normalize/definition_keys.h"
#include "normalize/table_definition.h"
#include "normalize/vocabulary_file.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kVocabularyFile = "vocabulary.toml";

Result<FormDefinition> read_form(const std::filesystem::path& path, const Vocabulary& vocabulary) {
  const auto toml = parse_definition(path);
  if (!toml) return toml.error();
  Fault fault;
  DefinitionKeys keys(*toml, path.filename().string(), fault);
  FormDefinition form;
  form.number = keys.number("number");
  form.title = keys.text("title");
  form.revision = keys.number("revision");
  form.file_words = keys.texts("file_words");
  form.notes = keys.texts_if_any("notes");
  form.for_everyone = keys.flag_if_any("for_everyone");
  keys.each("plan_term", [&form](DefinitionKeys& term) {
    form.plan_terms.push_back(
        {term.number("term"), FiscalYear{term.number("first")}, FiscalYear{term.number("last")}});
  });
  keys.each("table", [&form](DefinitionKeys& table) {
    form.tables.push_back(read_table_definition(table));
  });
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
