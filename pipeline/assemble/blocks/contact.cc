#include "assemble/blocks/contact.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "assemble/prose_source.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

constexpr std::string_view kMail = "E-mail";
constexpr std::string_view kOpen = "［", kClose = "］";

bool is_digit(char character) { return character >= '0' && character <= '9'; }

/// 044-200-1986: from 0, ten or eleven digits in three groups, the last of four.
bool is_phone_number(std::string_view number) {
  const auto groups = split(number, '-');
  const bool grouped = groups.size() == 3 && groups[2].size() == 4 && groups[0].starts_with('0') &&
                       std::none_of(groups.begin(), groups.end(),
                                    [](std::string_view group) { return group.empty(); });
  const bool plain =
      std::all_of(number.begin(), number.end(), [](char c) { return is_digit(c) || c == '-'; });
  const auto digits = std::count_if(number.begin(), number.end(), is_digit);
  return grouped && plain && (digits == 10 || digits == 11);
}

/// name@domain.jp
bool is_mail_address(std::string_view address) {
  const auto parts = split(address, '@');
  if (parts.size() != 2 || parts[0].empty()) return false;
  const auto dot = parts[1].rfind('.');
  const bool plain =
      std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c < '\x7f'; });
  return plain && dot != std::string_view::npos && dot > 0 && dot + 1 < parts[1].size();
}

/// TEL, FAX, E-mail: Latin letters at the head of a paragraph.
std::string_view label_of(std::string_view words) {
  const std::string_view label = words.substr(0, words.find(' '));
  const bool latin = std::all_of(label.begin(), label.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
  });
  return latin ? label : std::string_view{};
}

class ContactReader {
 public:
  ContactReader(const model::SourceLine& from, Findings& findings) : findings_(findings) {
    contact_.from = from;
  }

  void read(const model::Paragraph& paragraph) {
    const std::string words = model::plain_text(paragraph.text);
    if (words.find(kOpen) != std::string::npos && words.find(kClose) != std::string::npos) {
      read_search(words);
    } else if (!contact_.ways.empty() && contact_.ways.back().value.empty()) {
      add_value(words, paragraph.from);
    } else if (const std::string_view label = label_of(words); !label.empty()) {
      contact_.ways.push_back({std::string(label), {}});
      const std::string_view value = trim(std::string_view(words).substr(label.size()));
      if (!value.empty()) add_value(std::string(value), paragraph.from);
    } else {
      contact_.office.push_back(paragraph.text);
    }
  }

  model::Contact finish() {
    for (const model::Contact::Way& way : contact_.ways) {
      if (way.value.empty()) report(way, contact_.from);
    }
    return std::move(contact_);
  }

 private:
  void read_search(std::string_view words) {
    const auto open = words.find(kOpen), close = words.find(kClose);
    contact_.search_lead = trim(words.substr(0, open));
    contact_.search_words = trim(words.substr(open + kOpen.size(), close - open - kOpen.size()));
    contact_.search_button = trim(words.substr(close + kClose.size()));
  }

  void add_value(std::string value, const model::SourceLine& from) {
    model::Contact::Way& way = contact_.ways.back();
    way.value = std::move(value);
    const bool good = way.label == kMail ? is_mail_address(way.value) : is_phone_number(way.value);
    if (!good) report(way, from);
  }

  void report(const model::Contact::Way& way, const model::SourceLine& from) {
    findings_.push_back(finding_at(
        from, Severity::kError, "contact-format",
        "問い合わせ先の「" + way.label + "」の値「" + way.value + "」が、" +
            (way.label == kMail ? "メールアドレス" : "電話番号") +
            "の形ではありません。そのまま印刷しました。",
        way.label == kMail ? "半角で書いてください。例：25kyodo@city.kawasaki.jp"
                           : "市外局番から、半角の数字を「-」で区切って書いてください。例："
                             "044-200-1986"));
  }

  model::Contact contact_;
  Findings& findings_;
};

}  // namespace

model::Blocks contact(const model::Blocks& taken, const model::SourceLine& from,
                      Findings& findings) {
  ContactReader reader(from, findings);
  model::Blocks blocks;
  for (const model::Block& block : taken) {
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block)) {
      reader.read(*paragraph);
    } else {
      blocks.push_back(block);
    }
  }
  blocks.emplace_back(model::Gathering{reader.finish()});
  return blocks;
}

}  // namespace nenpo::assemble
