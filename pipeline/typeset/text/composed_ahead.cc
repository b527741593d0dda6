#include "typeset/text/composed_ahead.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <utility>

namespace nenpo::typeset {

/// Composed once, by whoever comes first: a worker or the caller who needs it.
struct ComposedAhead::Work {
  Work(const Paragraph& asked, MeasuredText text, const jlreq::ParagraphStyle& style)
      : paragraph(asked),
        measured(std::move(text)),
        compose([this, style] { return jlreq::compose_paragraph(measured.clusters, style); }) {}

  void run() {
    if (!taken.test_and_set()) compose();
  }

  Paragraph paragraph;
  MeasuredText measured;
  std::packaged_task<jlreq::ComposedParagraph()> compose;
  std::atomic_flag taken;
};

MeasuredText ComposedAhead::spare() {
  if (spare_.empty()) return {};
  MeasuredText text = std::move(spare_.back());
  spare_.pop_back();
  return text;
}

void ComposedAhead::begin(const Paragraph& paragraph, MeasuredText measured,
                          const jlreq::ParagraphStyle& style) {
  const auto& work =
      begun_.emplace_back(std::make_shared<Work>(paragraph, std::move(measured), style));
  workers_.run([work] { work->run(); });
}

std::optional<jlreq::ComposedParagraph> ComposedAhead::take(const Paragraph& paragraph,
                                                            MeasuredText& measured) {
  const auto found = std::find_if(begun_.begin(), begun_.end(),
                                  [&](const auto& work) { return work->paragraph == paragraph; });
  if (found == begun_.end()) return std::nullopt;
  const std::shared_ptr<Work> work = *found;
  begun_.erase(found);
  auto composed = work->compose.get_future();
  work->run();
  std::optional<jlreq::ComposedParagraph> result(composed.get());
  std::swap(measured, work->measured);
  spare_.push_back(std::move(work->measured));
  return result;
}

}  // namespace nenpo::typeset
