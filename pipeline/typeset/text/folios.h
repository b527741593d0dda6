#pragma once

#include <map>
#include <set>
#include <string>

namespace nenpo::typeset {

/// The folios that references print. A folio may move the page that it names, so that the booklet
/// is set again until every folio printed is the folio found.
class Folios {
 public:
  /// `targets` are the anchors that are referred to.
  explicit Folios(const std::set<std::string>& targets);

  /// What a reference prints: the folio found last, before the first round two digits. Empty:
  /// no page with a folio has the anchor.
  const std::string& shown(const std::string& target) const;
  /// The width that a reference takes at least, as a text: what has been shown of a target whose
  /// page went to and fro. Empty: its own.
  const std::string& widest(const std::string& target) const;
  /// The folios of the round that was set, by anchor. True when nothing changes any more.
  bool settle(const std::map<std::string, std::string>& found);

 private:
  struct Folio {
    std::string shown, widest;
  };
  const Folio* find(const std::string& target) const;

  std::map<std::string, Folio> folios_;
  int rounds_ = 0;
};

}  // namespace nenpo::typeset
