// SPDX-License-Identifier: GPL-3.0-or-later
// The state space by hand, and against numpy 1.24 (numpy.linalg.eigh of the covariance, numpy.linalg.norm). The rates of
// the second part follow a recipe of whole numbers, on the Python side
//   r[i,b,c] = ((7i + 5b + 3cc + 2ib) % 16) / 16      p[i,b,c] = ((3i + 4b + 5c + icb) % 32) / 32
// for 5 neurons, 4 bins, 3 conditions, of which neurons 0, 2, 3, 4 are read; axes signed so that their largest entry is positive.

#include "model/analysis/components.h"
#include "tests/support.h"

using namespace aon;

namespace {

constexpr int N = 5, B = 4, C = 3;

bool near(double found, double expected, double tolerance = 1e-12) { return std::abs(found - expected) < tolerance; }

struct Recipe {
    Matrix<float> intact{N, B * C}, perturbed{N, B * C};
    std::vector<int> read{0, 2, 3, 4};

    Recipe()
    {
        for (int i = 0; i < N; ++i)
            for (int b = 0; b < B; ++b)
                for (int c = 0; c < C; ++c) {
                    intact(i, b * C + c) = static_cast<float>((7 * i + 5 * b + 3 * c * c + 2 * i * b) % 16) / 16.0f;
                    perturbed(i, b * C + c) = static_cast<float>((3 * i + 4 * b + 5 * c + i * c * b) % 32) / 32.0f;
                }
    }
};

}  // namespace

class TstComponents : public QObject {
    Q_OBJECT
private slots:
    // Two neurons on the line (3, 4)·s, s = -1, 1 (condition 0) and -3, 3 (condition 1), around (10, 20).
    void aLineByHand()
    {
        Matrix<float> rates(2, 4);
        const float s[] = {-1, -3, 1, 3};  // bin 0: conditions 0, 1; bin 1
        for (int k = 0; k < 4; ++k)
            rates.col(k) << 10.0f + 3.0f * s[k], 20.0f + 4.0f * s[k];
        const Components found = principalComponents(rates, 2, {0, 1}, 2);
        QVERIFY(near(found.mean[0], 10.0) && near(found.mean[1], 20.0));
        QVERIFY(near(found.axes(0, 0), 0.6) && near(found.axes(1, 0), 0.8));
        QVERIFY(near(found.explained[0], 1.0) && near(found.explained[1], 0.0));
        QVERIFY(near(found.betweenConditions, 10.0));  // 5·|−1 − −3|, 5·|1 − 3|
        const Matrix<double> points = onAxes(found, rates);
        QVERIFY(near(points(0, 3), 15.0) && near(points(1, 3), 0.0));
        const Matrix<double> path = meanPath(points, 2, {0, 1});
        QVERIFY(path.cols() == 2 && near(path(0, 0), -10.0) && near(path(0, 1), 10.0));
    }

    // Off the plane that is drawn a state is as far away as on it.
    void distancesLoseNothing()
    {
        Matrix<float> rates(3, 4);
        rates << 0, 4, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0;
        Matrix<float> pushed = rates;
        pushed(2, 1) = 2.0f;
        const Components found = principalComponents(rates, 2, {0, 1, 2}, 1);
        const Matrix<double> distance = displacement(found, rates, pushed);
        QVERIFY(near(distance(0, 1), 0.5) && near(distance(0, 0), 0.0));
        QVERIFY(near(onAxes(found, pushed)(0, 1), onAxes(found, rates)(0, 1)));
    }

    void agreesWithNumpy()
    {
        const Recipe recipe;
        const Components found = principalComponents(recipe.intact, C, recipe.read, 4);
        const double explained[] = {0.36858506150420056, 0.3026163990745336, 0.268828936046092, 0.059969603375173805};
        const double axes[2][4] = {{-0.37798941403538194, 0.6878154840229577, -0.5971503576150301, 0.16566627060356814},
                                   {0.8862346914177467, 0.09942199082083754, -0.4520004542675252, -0.019973202318690007}};
        for (int k = 0; k < 4; ++k)
            QVERIFY(near(found.explained[static_cast<std::size_t>(k)], explained[k]));
        for (int k = 0; k < 2; ++k)
            for (int i = 0; i < 4; ++i)
                QVERIFY(near(found.axes(i, k), axes[k][i]));
        const Matrix<double> points = onAxes(found, recipe.perturbed);
        QVERIFY(near(points(0, 1 * C + 2), -0.1645162592914673) && near(points(1, 3 * C + 0), -0.17059842804175115));
    }

    void distancesAgreeWithNumpy()
    {
        const Recipe recipe;
        const Components found = principalComponents(recipe.intact, C, recipe.read, 2);
        QVERIFY(near(found.betweenConditions, 0.8222603884191733));
        const double expected[B][C] = {{0.9531603659709422, 0.6068910639339785, 0.8806995926597688},
                                       {0.5700748894169517, 0.6404715200205582, 0.8969500330586206},
                                       {0.7871713856143927, 1.038725883034234, 1.0484144088051222},
                                       {1.0261348009505131, 0.7862534011789355, 0.5224822665093523}};
        const Matrix<double> distance = displacement(found, recipe.intact, recipe.perturbed);
        for (int b = 0; b < B; ++b)
            for (int c = 0; c < C; ++c)
                QVERIFY(near(distance(0, b * C + c), expected[b][c]));
    }

    void whatDoesNotVaryHasNoDistance()
    {
        const Matrix<float> flat = Matrix<float>::Constant(2, 4, 0.5f);
        const Components found = principalComponents(flat, 2, {0, 1}, 2);
        QVERIFY(found.explained[0] == 0.0 && found.betweenConditions == 0.0);
        QVERIFY(std::isnan(displacement(found, flat, flat)(0, 0)));
        QVERIFY(principalComponents(flat, 2, {}, 2).explained.empty() && onAxes(principalComponents(flat, 2, {}, 2), flat).size() == 0);
    }
};

QTEST_GUILESS_MAIN(TstComponents)
#include "tst_components.moc"
