#include "typeset/text/spoken_forms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "base/text.h"

namespace nenpo::typeset {
namespace {

enum class Beside { kNumberBehind, kNumberBefore, kNothing };

struct Form {
  std::string_view written, spoken;
  Beside beside = Beside::kNothing;
};

/// By their first bytes, the longer before what they begin with.
constexpr std::array kForms = {
    Form{"MWh", "メガワット時", Beside::kNumberBefore},
    Form{"g/人・日", "グラム、1人1日当たり", Beside::kNumberBefore},
    Form{"ha", "ヘクタール", Beside::kNumberBefore},
    Form{"km2", "平方キロメートル", Beside::kNumberBefore},
    Form{"km²", "平方キロメートル", Beside::kNumberBefore},
    Form{"kWh", "キロワット時", Beside::kNumberBefore},
    Form{"kg", "キログラム", Beside::kNumberBefore},
    Form{"km", "キロメートル", Beside::kNumberBefore},
    Form{"m2", "平方メートル", Beside::kNumberBefore},
    Form{"m²", "平方メートル", Beside::kNumberBefore},
    Form{"m3", "立方メートル", Beside::kNumberBefore},
    Form{"m³", "立方メートル", Beside::kNumberBefore},
    Form{"t-CO2", "二酸化炭素換算トン", Beside::kNumberBefore},
    Form{"t-CO₂", "二酸化炭素換算トン", Beside::kNumberBefore},
    Form{"▲", "マイナス", Beside::kNumberBehind},
    Form{"㎏", "キログラム"},
    Form{"㎞", "キロメートル"},
    Form{"㎡", "平方メートル"},
    Form{"㎢", "平方キロメートル"},
    Form{"㎥", "立方メートル"},
    Form{"㏊", "ヘクタール"},
    Form{"人/日", "人、1日当たり", Beside::kNumberBefore},
    Form{"人／日", "人、1日当たり", Beside::kNumberBefore},
};

constexpr std::u32string_view kBeforeUnits = U"千万億兆(（";
constexpr auto kNowhere = std::u32string_view::npos;

constexpr std::uint8_t first_byte(std::string_view text) {
  return static_cast<std::uint8_t>(text.front());
}

constexpr bool is_before(const Form& a, const Form& b) {
  return first_byte(a.written) < first_byte(b.written);
}
static_assert(std::is_sorted(kForms.begin(), kForms.end(), is_before));

bool is_digit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９'); }

bool is_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

std::optional<char32_t> character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  return decode_utf8(text, at).value;
}

std::optional<char32_t> character_before(std::string_view text, std::size_t at) {
  if (at == 0) return std::nullopt;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<std::uint8_t>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return decode_utf8(text, begin).value;
}

/// A unit stands behind a number, in brackets or in a field of its own, and no word goes on.
bool is_unit(std::string_view text, std::size_t begin, std::size_t end) {
  const auto before = character_before(text, begin);
  const auto behind = character_at(text, end);
  const bool opens = !before || is_digit(*before) || kBeforeUnits.find(*before) != kNowhere;
  return opens && (!behind || !(is_letter(*behind) || is_digit(*behind) || *behind == U'/'));
}

bool stands_beside(const Form& form, std::string_view text, std::size_t at) {
  const std::size_t end = at + form.written.size();
  switch (form.beside) {
    case Beside::kNumberBehind: {
      const auto behind = character_at(text, end);
      return behind && is_digit(*behind);
    }
    case Beside::kNumberBefore:
      return is_unit(text, at, end);
    case Beside::kNothing:
      return true;
  }
  return false;
}

const Form* form_at(std::string_view text, std::size_t at) {
  const Form wanted{text.substr(at, 1), {}};
  const auto [from, to] = std::equal_range(kForms.begin(), kForms.end(), wanted, is_before);
  const auto found = std::find_if(from, to, [&](const Form& form) {
    return text.substr(at).starts_with(form.written) && stands_beside(form, text, at);
  });
  return found == to ? nullptr : &*found;
}

}  // namespace

std::vector<SpokenForm> spoken_forms(std::string_view text) {
  std::vector<SpokenForm> found;
  for (std::size_t at = 0; at < text.size();) {
    const Form* form = form_at(text, at);
    if (form == nullptr) {
      ++at;
      continue;
    }
    found.push_back({at, at + form->written.size(), form->spoken});
    at += form->written.size();
  }
  return found;
}

}  // namespace nenpo::typeset
