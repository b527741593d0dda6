#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "base/result.h"

namespace nenpo::assemble {

enum class Presence { kRequired, kOptional };

/// The keys of one table of a template. Each is asked for by name and type; `finish` then refuses
/// those nobody asked for, so that a misspelt key is never passed over. The first fault is kept,
/// what is read after it is empty.
class TemplateKeys {
 public:
  TemplateKeys(const toml::table& table, std::string file)
      : table_(table), file_(std::move(file)) {}

  /// A key that is asked for is known, whether it is written or not.
  bool has(std::string_view key) { return take(key, Presence::kOptional) != nullptr; }
  std::string text(std::string_view key, Presence presence = Presence::kRequired);
  std::vector<std::string> texts(std::string_view key, Presence presence = Presence::kRequired);
  int number(std::string_view key);
  Date date(std::string_view key);
  const toml::table* table(std::string_view key);
  std::vector<const toml::table*> tables(std::string_view key);

  int line_of(std::string_view key) const;
  int line() const { return static_cast<int>(table_.source().begin.line); }
  void refuse(int line, std::string reason);
  const std::optional<Failure>& finish();

 private:
  const toml::node* take(std::string_view key, Presence presence);
  void refuse_type(std::string_view key, std::string_view expected);

  const toml::table& table_;
  std::string file_;
  std::vector<std::string> known_;
  std::optional<Failure> failure_;
};

}  // namespace nenpo::assemble
