#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "base/result.h"

namespace nenpo::normalize {

/// A definition file of templates/forms as TOML; the failure names the line.
Result<toml::table> parse_definition(const std::filesystem::path& path);

/// The first fault of a definition file, if any.
using Fault = std::optional<Failure>;

/// The keys of one TOML table, asked for by name and type. A wrong type, a missing required key and
/// a key that nobody asked for are faults; the first one is kept, and what is read after it is
/// empty.
class DefinitionKeys {
 public:
  DefinitionKeys(const toml::table& table, std::string file, Fault& fault)
      : table_(table), file_(std::move(file)), fault_(fault) {}

  std::string text(std::string_view key);
  std::string text_or(std::string_view key, std::string_view otherwise);
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> texts_if_any(std::string_view key);
  int number(std::string_view key);
  int number_or(std::string_view key, int otherwise);
  bool flag_if_any(std::string_view key);
  Date date(std::string_view key);
  std::optional<Date> date_if_any(std::string_view key);
  /// Calls `read` with each table of an array of tables; none when the key is absent.
  void each(std::string_view key, const std::function<void(DefinitionKeys&)>& read);
  /// Refuses a value that is none of those the key may have.
  void refuse(std::string_view key, const std::string& reason);
  /// To be called last: refuses the keys that were not asked for.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  const toml::node* require(std::string_view key);
  void refuse_at(const toml::node& node, const std::string& reason);
  std::vector<std::string> texts_of(const toml::node& node, std::string_view key);

  const toml::table& table_;
  std::string file_;
  Fault& fault_;
  std::vector<std::string> asked_;
};

}  // namespace nenpo::normalize
