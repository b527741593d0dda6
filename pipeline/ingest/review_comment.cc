#include "ingest/review_comment.h"

#include "base/text.h"
#include "model/review.h"

namespace nenpo::ingest {

std::string without_review(std::string_view comment) {
  const auto heading = comment.find(model::review::kCommentHeading);
  if (heading == std::string_view::npos) return std::string(comment);
  return std::string(trim(comment.substr(0, heading)));
}

}  // namespace nenpo::ingest
