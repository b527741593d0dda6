#include "companion/text_twin.h"

#include "base/period.h"
#include "companion/passages.h"

namespace nenpo::companion {
namespace {

Passages front_matter(const model::Pages& pages) {
  Passages passages{pages.title};
  if (!pages.author.empty()) passages.push_back("発行：" + pages.author);
  passages.push_back("発行日：" + to_japanese(pages.issued));
  passages.emplace_back("〔　〕の中は、紙面にない説明です。");
  passages.emplace_back("");
  return passages;
}

}  // namespace

std::string text_twin(const model::Pages& pages) {
  Passages passages = front_matter(pages);
  for (std::string& passage : PassageReader(pages, Signs::kSpoken).of(0)) {
    if (passage.empty() && passages.back().empty()) continue;
    passages.push_back(std::move(passage));
  }
  while (passages.back().empty()) passages.pop_back();
  std::string text;
  for (const std::string& passage : passages) text += passage + '\n';
  return text;
}

}  // namespace nenpo::companion
