#include "typeset/text/folios.h"

#include <utility>

namespace nenpo::typeset {
namespace {

const std::string kNone;
const std::string kNotYetKnown = "00";
/// A page that still changes after so many rounds may go to and fro for ever.
constexpr int kRoundsWithoutReserve = 2;

const std::string& wider(const std::string& a, const std::string& b) {
  return a.size() < b.size() ? b : a;
}

}  // namespace

Folios::Folios(const std::set<std::string>& targets) {
  for (const std::string& target : targets) folios_[target] = {kNotYetKnown, {}};
}

const Folios::Folio* Folios::find(const std::string& target) const {
  const auto found = folios_.find(target);
  return found != folios_.end() ? &found->second : nullptr;
}

const std::string& Folios::shown(const std::string& target) const {
  const Folio* folio = find(target);
  return folio != nullptr ? folio->shown : kNone;
}

const std::string& Folios::widest(const std::string& target) const {
  const Folio* folio = find(target);
  return folio != nullptr ? folio->widest : kNone;
}

bool Folios::settle(const std::map<std::string, std::string>& found) {
  ++rounds_;
  bool settled = true;
  for (auto& [target, folio] : folios_) {
    const auto label = found.find(target);
    const std::string& now = label != found.end() ? label->second : kNone;
    if (folio.shown == now) continue;
    settled = false;
    if (rounds_ > kRoundsWithoutReserve) {
      folio.widest = wider(folio.widest, wider(folio.shown, now));
    }
    folio.shown = now;
  }
  return settled;
}

}  // namespace nenpo::typeset
