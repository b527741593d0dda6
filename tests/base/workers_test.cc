#include "base/workers.h"

#include <gtest/gtest.h>

#include <future>
#include <thread>
#include <vector>

namespace nenpo {
namespace {

TEST(Workers, RunEveryJobBesideTheCaller) {
  Workers workers(2);
  std::vector<std::promise<std::thread::id>> ran(100);
  for (auto& promise : ran) {
    workers.run([&promise] { promise.set_value(std::this_thread::get_id()); });
  }
  for (auto& promise : ran) {
    EXPECT_NE(promise.get_future().get(), std::this_thread::get_id());
  }
}

TEST(Workers, BeginTheJobsInTheOrderInWhichTheyCame) {
  Workers workers(1);
  std::vector<int> order;
  std::promise<void> all_done;
  for (int i = 0; i < 5; ++i) {
    workers.run([&order, i] { order.push_back(i); });
  }
  workers.run([&all_done] { all_done.set_value(); });
  all_done.get_future().wait();
  EXPECT_EQ(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(Workers, FinishWhatHasBegunWhenTheyGo) {
  std::promise<void> begun;
  std::promise<void> going;
  bool finished = false;
  {
    Workers workers(1);
    workers.run([&] {
      begun.set_value();
      going.get_future().wait();
      finished = true;
    });
    begun.get_future().wait();
    going.set_value();
  }
  EXPECT_TRUE(finished);
}

TEST(Workers, MayBeNobody) {
  const Workers workers(0);
  EXPECT_EQ(workers.count(), 0u);
}

}  // namespace
}  // namespace nenpo
