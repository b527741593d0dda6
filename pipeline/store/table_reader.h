#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/database.h"

namespace nenpo::store {

/// Reads tables and remembers the first damage.
class TableReader {
 public:
  explicit TableReader(Poco::Data::Session& session) : session_(session) {}

  template <typename Record>
  void read(std::string_view table, std::vector<Record>& records) {
    records = read_table<Record>(session_, table, damage_);
  }
  /// Puts each entry of a child table into its record: `add` takes the record and the entry.
  template <typename Child, typename Record, typename Add>
  void read_children(std::string_view table, std::vector<Record>& records, Add add) {
    for (Child& child : read_table<Child>(session_, table, damage_)) {
      const bool has_parent =
          child.parent >= 1 && std::cmp_less_equal(child.parent, records.size());
      if (has_parent) add(records[static_cast<std::size_t>(child.parent - 1)], child);
      if (!has_parent) report(std::string(table) + ".parent_no");
    }
  }
  const std::string& damage() const { return damage_; }
  /// "table.column", for what is read without read().
  void report(std::string damage) {
    if (damage_.empty()) damage_ = std::move(damage);
  }
  Poco::Data::Session& session() { return session_; }

 private:
  Poco::Data::Session& session_;
  std::string damage_;
};

}  // namespace nenpo::store
