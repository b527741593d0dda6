#include "ingest/xlsx_shared_strings.h"

#include <utility>

#include "ingest/xlsx_package.h"

namespace nenpo::ingest {
namespace {

class SharedStringsListener : public package::XmlListener {
 public:
  SharedStringsListener(SharedStrings& strings, package::Budget& budget)
      : strings_(strings), budget_(budget) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (!is_spreadsheet(name.space)) return;
    if (name.local == "si") {
      in_string_ = true;
    } else if (in_string_) {
      builder_.start(name, attributes);
    }
  }
  void end(const package::XmlName& name) override {
    if (!in_string_ || !is_spreadsheet(name.space)) return;
    if (name.local != "si") return builder_.end(name);
    in_string_ = false;
    RichText rich = builder_.take();
    if (!budget_.draw_text(sizeof(std::string_view) + rich.text.size())) within_budget_ = false;
    strings_.add(std::move(rich));
  }
  void text(std::string_view piece) override {
    if (in_string_) builder_.text(piece);
  }
  bool goes_on() const override { return within_budget_; }

 private:
  SharedStrings& strings_;
  package::Budget& budget_;
  RichTextBuilder builder_;
  bool in_string_ = false;
  bool within_budget_ = true;
};

}  // namespace

void SharedStrings::add(RichText rich) {
  texts_.push_back(pool_.add(rich.text));
  if (rich.runs.empty() && rich.phonetics.empty()) return;
  rich_.emplace(texts_.size() - 1, std::move(rich));
}

const RichText* SharedStrings::rich(std::size_t index) const {
  const auto found = rich_.find(index);
  return found == rich_.end() ? nullptr : &found->second;
}

package::PartTrouble read_shared_strings(const package::ZipPackage& package, std::string_view part,
                                         package::Budget& budget, SharedStrings& strings) {
  SharedStringsListener listener(strings, budget);
  const package::PartTrouble trouble = package::read_xml_part(package, part, listener, budget);
  return trouble == package::PartTrouble::kNone && !listener.goes_on()
             ? package::PartTrouble::kTooLarge
             : trouble;
}

}  // namespace nenpo::ingest
