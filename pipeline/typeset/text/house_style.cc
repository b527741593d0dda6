#include "typeset/text/house_style.h"

namespace nenpo::typeset {
namespace {

jlreq::ReductionScheme scheme(model::Reduction reduction) {
  switch (reduction) {
    case model::Reduction::kTable3:
      return jlreq::ReductionScheme::kTable3;
    case model::Reduction::kTable4:
      return jlreq::ReductionScheme::kTable4;
    case model::Reduction::kTable5:
      return jlreq::ReductionScheme::kTable5;
  }
  return {};
}

jlreq::OpeningBracket bracket(model::OpeningBracket bracket) {
  switch (bracket) {
    case model::OpeningBracket::kFlush:
      return jlreq::OpeningBracket::kFlush;
    case model::OpeningBracket::kHalfEm:
      return jlreq::OpeningBracket::kHalfEm;
    case model::OpeningBracket::kHalfEmInParagraph:
      return jlreq::OpeningBracket::kHalfEmInParagraph;
  }
  return {};
}

}  // namespace

jlreq::ParagraphStyle house_style(const model::CompositionStyle& style) {
  jlreq::ParagraphStyle paragraph;
  paragraph.reduction = scheme(style.reduction);
  paragraph.opening_bracket = bracket(style.opening_bracket);
  paragraph.line_end_stop = style.line_end_stop == model::LineEndStop::kJis
                                ? jlreq::LineEndStop::kJis
                                : jlreq::LineEndStop::kJlreq;
  paragraph.line_breaking = style.line_breaking == model::LineBreaking::kLineByLine
                                ? jlreq::LineBreaking::kLineByLine
                                : jlreq::LineBreaking::kWholeParagraph;
  paragraph.hanging = style.hanging ? jlreq::Hanging::kYes : jlreq::Hanging::kNo;
  return paragraph;
}

}  // namespace nenpo::typeset
