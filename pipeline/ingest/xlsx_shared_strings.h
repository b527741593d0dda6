#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/text_pool.h"
#include "ingest/xlsx_text.h"
#include "package/xml_part.h"

namespace nenpo::ingest {

/// The texts that cells of type "s" name by number. Most are plain, so what a rich one has is kept
/// aside.
class SharedStrings {
 public:
  void add(RichText rich);
  std::size_t size() const { return texts_.size(); }
  std::string_view text(std::size_t index) const { return texts_[index]; }
  /// Runs and readings of a text; nullptr for a plain one.
  const RichText* rich(std::size_t index) const;

 private:
  TextPool pool_;
  std::vector<std::string_view> texts_;
  std::unordered_map<std::size_t, RichText> rich_;  // looked up only, never walked
};

/// ECMA-376 Part 1, 18.4.9. The count that the part claims is not believed.
package::PartTrouble read_shared_strings(const package::ZipPackage& package, std::string_view part,
                                         package::Budget& budget, SharedStrings& strings);

}  // namespace nenpo::ingest
