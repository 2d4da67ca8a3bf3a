#include "core/log/linering.h"

#include <QTest>

#include <deque>
#include <random>
#include <string>
#include <thread>

using namespace rollcall::log;

class TestLineRing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesComeOutAsTheyWentIn()
    {
        LineRing ring(1000);
        QVERIFY(ring.isEmpty());
        ring.push("one\n");
        ring.push("");
        ring.push("three\n");
        LineRing::Chunk chunk;
        ring.take(chunk, 1000);
        QCOMPARE(chunk.bytes, std::string("one\nthree\n"));
        QCOMPARE(chunk.ends, (std::vector<size_t>{4, 4, 10}));
        QCOMPARE(chunk.dropped, uint64_t(0));
        QVERIFY(ring.isEmpty());
        QCOMPARE(ring.pushed(), uint64_t(3));
    }

    void theOldestGiveWay()
    {
        LineRing ring(50); // five lines of 6 and their 4 bytes of length
        for (char c = 'a'; c <= 'h'; ++c)
            ring.push(std::string(6, c));
        LineRing::Chunk chunk;
        ring.take(chunk, 1000);
        QCOMPARE(chunk.bytes, std::string("ddddddeeeeeeffffffgggggghhhhhh"));
        QCOMPARE(chunk.dropped, uint64_t(3));
        QCOMPARE(ring.dropped(), uint64_t(3));
        ring.take(chunk, 1000);
        QCOMPARE(chunk.dropped, uint64_t(0));
        QVERIFY(chunk.ends.empty());
    }

    void aLineLongerThanTheRingIsDroppedItself()
    {
        LineRing ring(50);
        ring.push("keep");
        ring.push(std::string(47, 'x'));
        LineRing::Chunk chunk;
        ring.take(chunk, 1000);
        QCOMPARE(chunk.bytes, std::string("keep"));
        QCOMPARE(chunk.dropped, uint64_t(1));
        ring.push(std::string(46, 'x'));
        ring.take(chunk, 1000);
        QCOMPARE(chunk.bytes.size(), size_t(46));
    }

    void aChunkIsBoundedButNeverEmpty()
    {
        LineRing ring(1000);
        for (int i = 0; i < 10; ++i)
            ring.push("0123456789");
        LineRing::Chunk chunk;
        ring.take(chunk, 35);
        QCOMPARE(chunk.ends.size(), size_t(3));
        ring.take(chunk, 1);
        QCOMPARE(chunk.ends.size(), size_t(1));
    }

    void halfFullIsToldOnce()
    {
        LineRing ring(100);
        int told = 0;
        for (int i = 0; i < 20; ++i)
            told += ring.push("0123456789") ? 1 : 0;
        QCOMPARE(told, 1);
        LineRing::Chunk chunk;
        ring.take(chunk, 1000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!ring.push("0123456789"));
        QVERIFY(ring.push("0123456789"));
    }

    void itAgreesWithASimpleQueue()
    {
        std::mt19937 random(7);
        LineRing ring(257);
        std::deque<std::string> model;
        size_t used = 0;
        uint64_t dropped = 0;
        LineRing::Chunk chunk;
        for (int i = 0; i < 50'000; ++i) {
            if (random() % 4 != 0) {
                const std::string line(random() % 60, static_cast<char>('a' + i % 26));
                ring.push(line);
                model.push_back(line);
                used += line.size() + 4;
                for (; used > 257; ++dropped) {
                    used -= model.front().size() + 4;
                    model.pop_front();
                }
            } else {
                ring.take(chunk, 100);
                QCOMPARE(chunk.dropped, std::exchange(dropped, 0));
                size_t begin = 0;
                for (const size_t end : chunk.ends) {
                    QCOMPARE(chunk.bytes.substr(begin, end - begin), model.front());
                    used -= model.front().size() + 4;
                    model.pop_front();
                    begin = end;
                }
            }
        }
    }

    void manyWritersAndAReaderLoseNothingUnseen()
    {
        LineRing ring(4096);
        constexpr int each = 20'000;
        std::vector<std::thread> writers;
        std::atomic<int> writing{3};
        for (char w = 'a'; w < 'd'; ++w) {
            writers.emplace_back([&, w] {
                for (int i = 0; i < each; ++i)
                    ring.push(w + std::to_string(i));
                --writing;
            });
        }
        int last[3] = {-1, -1, -1};
        uint64_t seen = 0;
        uint64_t dropped = 0;
        bool inOrder = true;
        LineRing::Chunk chunk;
        while (writing > 0 || !ring.isEmpty()) {
            ring.take(chunk, 1000);
            size_t begin = 0;
            for (const size_t end : chunk.ends) {
                int& before = last[chunk.bytes[begin] - 'a'];
                const int number = std::stoi(chunk.bytes.substr(begin + 1, end - begin - 1));
                inOrder = inOrder && number > before;
                before = number;
                begin = end;
            }
            seen += chunk.ends.size();
            dropped += chunk.dropped;
        }
        for (std::thread& writer : writers)
            writer.join();
        ring.take(chunk, 1000);
        seen += chunk.ends.size();
        dropped += chunk.dropped;
        QVERIFY(inOrder);
        QCOMPARE(seen + dropped, uint64_t(3 * each));
    }
};

QTEST_GUILESS_MAIN(TestLineRing)
#include "tst_linering.moc"
