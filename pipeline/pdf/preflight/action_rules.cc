#include "pdf/preflight/action_rules.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr std::array kAdmitted{"GoTo", "URI"};

void check_action(const Object& action, std::size_t page, Faults& faults) {
  if (!Object(action).isDictionary()) return;
  const std::string kind = name_in(action, "/S");
  const bool admitted = std::any_of(kAdmitted.begin(), kAdmitted.end(),
                                    [&](const char* name) { return kind == name; });
  if (!admitted || Object(action).hasKey("/Next")) {
    faults.add("action", page, std::nullopt, "認められない動作（" + kind + "）があります。");
  }
}

void check_additional(Object holder, std::size_t page, Faults& faults) {
  if (holder.hasKey("/AA")) {
    faults.add("action", page, std::nullopt, "自動的に働く動作（AA）があります。");
  }
}

}  // namespace

void check_actions(const CheckedFile& file, const std::vector<OutlineItem>& outline,
                   Faults& faults) {
  Object catalog = file.document->getRoot();
  check_additional(catalog, 0, faults);
  check_action(catalog.getKey("/OpenAction"), 0, faults);
  if (!entry_in(catalog.getKey("/Names"), "/JavaScript").isNull()) {
    faults.add("action", "スクリプト（JavaScript）があります。");
  }
  for (const CheckedPage& page : file.pages) {
    check_additional(page.object, page.number, faults);
    for (const Object& annotation : members_of(entry_in(page.object, "/Annots"))) {
      check_action(entry_in(annotation, "/A"), page.number, faults);
      check_additional(annotation, page.number, faults);
    }
  }
  for (const OutlineItem& item : outline) check_action(entry_in(item.object, "/A"), 0, faults);
}

}  // namespace nenpo::pdf
