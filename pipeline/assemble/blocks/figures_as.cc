#include "assemble/blocks/figures_as.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assemble/blocks/taken_sections.h"
#include "assemble/inlines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

std::string joined(const model::NodeLines& lines) {
  std::string words;
  for (const std::string& line : lines) words += line;
  return words;
}

void report(const Fence& take, std::size_t line, std::string message, std::string remedy,
            Findings& findings) {
  const model::SourceLine from = {take.from.file, take.from.line + 1 + static_cast<int>(line)};
  findings.push_back(
      finding_at(from, Severity::kError, "malformed-block", std::move(message), std::move(remedy)));
}

/// The items that lines of the template name, each once.
class NamedItems {
 public:
  NamedItems(std::vector<model::ListItem> items, const Fence& take, Findings& findings)
      : items_(std::move(items)), used_(items_.size()), take_(take), findings_(findings) {}

  /// The item of the prose that has these words, as it is written, if no line has named it yet.
  std::optional<std::string> take(std::string_view words, std::size_t line) {
    const std::string wanted = without_blanks(words);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      std::string item = model::plain_text(items_[i].text);
      if (used_[i] || without_blanks(item) != wanted) continue;
      used_[i] = true;
      return item;
    }
    report(take_, line,
           "図の「" + std::string(words) + "」は、原稿の箇条書きにありません。印刷しませんでした。",
           "原稿の項目と同じ文字で書いてください。改行する所には「 / 」を入れます。", findings_);
    return std::nullopt;
  }

  std::vector<model::ListItem> rest() const {
    std::vector<model::ListItem> rest;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (!used_[i]) rest.push_back(items_[i]);
    }
    return rest;
  }

 private:
  std::vector<model::ListItem> items_;
  std::vector<bool> used_;
  const Fence& take_;
  Findings& findings_;
};

/// A list of names for what is read aloud: A、B、C.
std::string enumerated(const std::vector<model::Inlines>& texts) {
  std::string words;
  for (const model::Inlines& text : texts) {
    words += (words.empty() ? "" : "、") + model::plain_text(text);
  }
  return words;
}

class HubReader {
 public:
  HubReader(const Fence& take, const model::Blocks& taken, Findings& findings)
      : take_(take), sections_(sections_of(taken)), findings_(findings) {
    hub_.from = process_.from = items_.from = place_of(taken);
  }

  model::Blocks read() {
    for (line_ = 0; line_ < take_.lines.size(); ++line_) {
      const auto parts = parts_of(take_.lines[line_], '|');
      if (parts.size() > 1) read_line(parts);
    }
    keep_rest();
    describe();
    model::Blocks blocks;
    blocks.emplace_back(model::Diagram{std::move(hub_)});
    if (!process_.label.empty()) blocks.emplace_back(model::Diagram{std::move(process_)});
    if (!items_.items.empty()) blocks.push_back(listed());
    return blocks;
  }

 private:
  void read_line(const std::vector<std::string>& parts) {
    const std::string& key = parts.front();
    const auto kind = key.find(':');
    if (key == "中心") {
      hub_.centre = parts_of(parts[1], '/');
    } else if (key == "区域") {
      hub_.area = parts[1];
    } else if (key == "主体") {
      actors_ = section(parts[1]);
    } else if (key == "組") {
      read_group(parts);
    } else if (key == "枠") {
      hub_.box_title = parts[1];
      hub_.box = texts_of(section(parts[1]));
    } else if (key == "矢印") {
      read_process(parts[1]);
    } else if (kind != std::string::npos && key.substr(0, kind) == "一覧") {
      read_kinds(key.substr(kind + 1));
      items_.title = parts[1];
      items_.items = texts_of(section(parts[1]));
    } else {
      report(
          take_, line_, "図の行「" + take_.lines[line_] + "」を読めません。",
          "中心、区域、主体、組、枠、矢印、一覧のどれかで始めてください。例：組 | 企業 | 金融機関",
          findings_);
    }
  }

  /// The kind of the items and, behind a colon, that of the callout that they stand in.
  void read_kinds(const std::string& kinds) {
    const auto colon = kinds.find(':');
    items_.kind = kinds.substr(0, colon);
    if (colon != std::string::npos) items_callout_ = kinds.substr(colon + 1);
  }

  model::Block listed() {
    const model::SourceLine from = items_.from;
    model::Block items = model::Diagram{std::move(items_)};
    if (items_callout_.empty()) return items;
    model::Callout callout{items_callout_, {}, {}, from};
    callout.blocks.push_back(std::move(items));
    return callout;
  }

  std::vector<model::ListItem> section(const std::string& title) {
    const std::string wanted = without_blanks(title);
    for (TakenSection& candidate : sections_) {
      if (without_blanks(candidate.title.value_or("")) != wanted) continue;
      return std::exchange(candidate.items, {});
    }
    report(take_, line_, "図の見出し「" + title + "」は、原稿にありません。",
           "原稿の小さな見出しと同じ文字で書いてください。", findings_);
    return {};
  }

  void read_group(const std::vector<std::string>& parts) {
    auto& group = hub_.groups.emplace_back();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      model::NodeLines lines = parts_of(parts[i], '/');
      NamedItems named(actors_, take_, findings_);
      const auto actor = named.take(joined(lines), line_);
      if (!actor) continue;
      tell_actor(*actor);
      actors_ = named.rest();
      group.nodes.push_back(std::move(lines));
    }
  }

  /// Its heading is 区域（…） 「A」から「B」へ: the words behind the blank.
  void read_process(const std::string& label) {
    process_.label = parts_of(label, '/');
    const std::string wanted = without_blanks(joined(process_.label));
    for (TakenSection& candidate : sections_) {
      const CutTitle title = cut_at_blank(candidate.title.value_or(""));
      if (without_blanks(title.behind) != wanted) continue;
      process_.steps = texts_of(std::exchange(candidate.items, {}));
      if (hub_.area.empty()) hub_.area = title.before;
      return;
    }
    report(take_, line_, "図の矢印「" + joined(process_.label) + "」は、原稿の見出しにありません。",
           "原稿の小さな見出しと同じ文字で書いてください。改行する所には「 / 」を入れます。",
           findings_);
  }

  /// Actors that no line names are printed as a group of their own.
  void keep_rest() {
    if (actors_.empty()) return;
    auto& group = hub_.groups.emplace_back();
    for (const model::ListItem& actor : actors_) {
      group.nodes.push_back({model::plain_text(actor.text)});
      tell_actor(group.nodes.back().front());
    }
    report(take_, 0,
           "原稿の主体「" + enumerated(texts_of(actors_)) +
               "」が、図の「組」の行にありません。最後の組として印刷しました。",
           "組の行に加えてください。例：組 | " + model::plain_text(actors_.front().text),
           findings_);
  }

  /// As the prose has it: 市 区役所, where the figure breaks the line.
  void tell_actor(const std::string& words) {
    told_actors_ += (told_actors_.empty() ? "" : "、") + words;
  }

  void describe() {
    hub_.alternative_text = hub_.area + "の図。" + joined(hub_.centre) + "を中心に、" +
                            told_actors_ + "がつながる。" + hub_.box_title + "は、" +
                            enumerated(hub_.box) + "。";
    process_.alternative_text =
        joined(process_.label) + "の矢印。" + enumerated(process_.steps) + "。";
    items_.alternative_text = items_.title + "：" + enumerated(items_.items) + "。";
  }

  const Fence& take_;
  std::vector<TakenSection> sections_;
  Findings& findings_;
  std::size_t line_ = 0;
  std::vector<model::ListItem> actors_;
  std::string told_actors_;
  model::Hub hub_;
  model::Process process_;
  model::Items items_;
  std::string items_callout_;  // empty: they stand in none
};

/// 【防災】 and the like as strong words.
model::Inlines with_strong_fields(std::string_view text) {
  constexpr std::string_view kOpen = "【", kClose = "】";
  model::Inlines inlines;
  while (!text.empty()) {
    const auto open = text.find(kOpen);
    const auto close = open == std::string_view::npos ? open : text.find(kClose, open);
    if (close == std::string_view::npos) break;
    const auto end = close + kClose.size();
    append_text(inlines, text.substr(0, open), false);
    append_text(inlines, text.substr(open, end - open), true);
    text.remove_prefix(end);
  }
  append_text(inlines, text, false);
  return inlines;
}

class PositionReader {
 public:
  PositionReader(const Fence& take, const model::Blocks& taken, Findings& findings)
      : take_(take), named_(items_of(taken), take, findings) {
    figure_.from = place_of(taken);
  }

  model::Blocks read() {
    for (line_ = 0; line_ < take_.lines.size(); ++line_) read_line(take_.lines[line_]);
    for (const model::ListItem& item : named_.rest()) {
      figure_.box.push_back(with_strong_fields(model::plain_text(item.text)));
    }
    describe();
    model::Blocks blocks;
    blocks.emplace_back(model::Diagram{std::move(figure_)});
    return blocks;
  }

 private:
  void read_line(std::string_view line) {
    if (trim(line).empty()) return;
    const auto parts = parts_of(line, '|');
    if (parts.front() == "枠") {
      if (parts.size() > 1 && named_.take(parts[1], line_)) figure_.box_title = parts[1];
      return;
    }
    constexpr std::string_view kPeers = "⇔";
    constexpr std::string_view kOwn = "＊";
    model::PositionFigure::Row row;
    row.peers = line.find(kPeers) != std::string_view::npos;
    const std::string separated = replace_all(std::string(line), kPeers, "|");
    for (const std::string& part : parts_of(separated, '|')) {
      model::PositionFigure::Node node;
      node.own = part.starts_with(kOwn);
      node.lines = parts_of(node.own ? part.substr(kOwn.size()) : part, '/');
      if (named_.take(joined(node.lines), line_)) row.nodes.push_back(std::move(node));
    }
    if (!row.nodes.empty()) figure_.rows.push_back(std::move(row));
  }

  void describe() {
    std::string& text = figure_.alternative_text;
    text = "計画の位置づけの図。上から順に、";
    for (const auto& row : figure_.rows) {
      std::string names;
      for (const auto& node : row.nodes) {
        names += (names.empty() ? "" : row.peers ? "⇔" : "と") + joined(node.lines);
      }
      text += names + "、";
    }
    text += figure_.box_title + "（" + enumerated(figure_.box) + "）。";
  }

  const Fence& take_;
  NamedItems named_;
  std::size_t line_ = 0;
  model::PositionFigure figure_;
};

}  // namespace

model::Blocks hub_as(const Fence& take, const model::Blocks& taken, Findings& findings) {
  return HubReader(take, taken, findings).read();
}

model::Blocks position_as(const Fence& take, const model::Blocks& taken, Findings& findings) {
  return PositionReader(take, taken, findings).read();
}

}  // namespace nenpo::assemble
