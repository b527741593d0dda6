#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assemble/number_scan.h"
#include "model/highlights.h"
#include "model/inlines.h"

namespace nenpo::assemble {

/// A number of a text and the fact that it prints.
struct FactPlace {
  Span place;
  std::string fact;
};

/// The text cut where its facts are, which carry their ids. Places count the bytes of plain_text().
model::Inlines with_facts(const model::Inlines& inlines, const std::vector<FactPlace>& facts);

/// What prints a fact already, by its spelling or by a {{…}} mark.
std::vector<Span> printed_facts(const model::Inlines& inlines);
/// What is a mark and no text: of notes, of pages.
std::vector<Span> mark_places(const model::Inlines& inlines);
bool is_within(const std::vector<Span>& spans, Span number);

/// A key fact as one text, 申込者：151人（会場26人、オンライン125人）, with its figures' places.
class KeyFactText {
 public:
  struct Figure {
    Span place;
    std::string* fact;
  };
  /// The fact must outlive it.
  explicit KeyFactText(model::KeyFact& fact);

  std::string_view text() const { return text_; }
  const std::vector<Figure>& figures() const { return figures_; }

 private:
  void add(const std::string& number, const std::string& unit, std::string& fact);

  std::string text_;
  std::vector<Figure> figures_;
};

}  // namespace nenpo::assemble
