#include "pdf/preflight/outline.h"

#include <set>

#include "pdf/preflight/entries.h"

namespace nenpo::pdf {

using Object = QPDFObjectHandle;

std::vector<OutlineItem> read_outline(const CheckedFile& file, const Destinations& destinations) {
  std::vector<OutlineItem> items;
  std::set<QPDFObjGen> seen;  // a circle ends where it began
  std::vector<Object> waiting{entry_in(file.document->getRoot().getKey("/Outlines"), "/First")};
  while (!waiting.empty()) {
    Object item = waiting.back();
    waiting.pop_back();
    if (!item.isDictionary() || !seen.insert(item.getObjGen()).second) continue;
    const Object target = item.hasKey("/Dest") ? item.getKey("/Dest") : item.getKey("/A");
    items.push_back({item, text_in(item, "/Title"), destinations.page_of(target)});
    waiting.push_back(item.getKey("/Next"));
    waiting.push_back(item.getKey("/First"));
  }
  return items;
}

}  // namespace nenpo::pdf
